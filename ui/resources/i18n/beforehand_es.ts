<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>What was recorded, newest first. There are no pictures and no names in it.</source>
        <translation>Lo que se ha anotado, lo más nuevo primero. No hay imágenes ni nombres.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Why, or by whom</source>
        <translation>Por qué, o quién</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Entradas de la lista</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Pauses and held files</source>
        <translation>Pausas y archivos retenidos</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Peticiones y respuestas</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>La propia protección</translation>
    </message>
    <message>
        <source>Rules, passphrase, openings</source>
        <translation>Reglas, contraseña y aperturas de la lista</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>El último día</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>Entradas: {n}</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>Comprobar que nada ha cambiado</translation>
    </message>
    <message>
        <source>Save a copy for the police or a counsellor</source>
        <translation>Guardar una copia para la policía o un servicio de ayuda</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>¿Dónde guardar la copia?</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Comprobando cada entrada…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>Escribiendo la copia…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Whole: all {n} entries are as they were written. Check words: {words}.</source>
        <translation>Intacta: las {n} entradas están como se escribieron. Palabras de control: {words}.</translation>
    </message>
    <message>
        <source>Not whole: entry {n}. {damage}. Entries before it are good.</source>
        <translation>No está intacta: entrada {n}. {damage}. Las entradas anteriores están bien.</translation>
    </message>
    <message>
        <source>A broken disk can do this, and so can somebody who changed the list.</source>
        <translation>Puede deberse a un disco dañado o a alguien que cambió la lista.</translation>
    </message>
    <message>
        <source>I have seen this, go on</source>
        <translation>Lo he visto, continuar</translation>
    </message>
    <message>
        <source>Noted. Every later check still names this damage.</source>
        <translation>Anotado. Cada comprobación posterior seguirá indicando este daño.</translation>
    </message>
    <message>
        <source>Damage you have seen before: {n}.</source>
        <translation>Daños que usted ya ha visto: {n}.</translation>
    </message>
    <message>
        <source>Write the check words down. If they are the same or further on next time, nothing was rolled back.</source>
        <translation>Anote las palabras de control. Si la próxima vez son las mismas o posteriores, no se ha vuelto a una copia anterior.</translation>
    </message>
    <message>
        <source>Saved: {path}. A web page and the signed proof lie beside it. There is no picture in any of them.</source>
        <translation>Guardado: {path}. Al lado están una página web y la prueba firmada. Ninguna contiene imágenes.</translation>
    </message>
    <message>
        <source>Beforehand: what was recorded</source>
        <translation>Beforehand: lo que se ha registrado</translation>
    </message>
    <message>
        <source>This report holds no picture, no file name and no name of a person. It lists what the program on this computer recorded.</source>
        <translation>Este informe no contiene imágenes, nombres de archivos ni nombres de personas. Recoge lo que el programa ha registrado en este ordenador.</translation>
    </message>
    <message>
        <source>Written on {when}, time zone {zone}. The signed proof is the file {bundle} beside this report: its README says how to check it.</source>
        <translation>Creado el {when}, zona horaria {zone}. La prueba firmada es el archivo {bundle}, junto a este informe: su README explica cómo comprobarla.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>First: this computer&apos;s folder</source>
        <translation>Primero: la carpeta de este ordenador</translation>
    </message>
    <message>
        <source>The computer that passes your family&apos;s messages on has made a folder for this one. Bring it here on a USB stick, then pick it. The manual says how, under &quot;Answers from another computer&quot;.</source>
        <translation>El ordenador que transmite los mensajes de su familia ha creado una carpeta para este. Tráigala en una memoria USB y elíjala. El manual lo explica en «Answers from another computer».</translation>
    </message>
    <message>
        <source>Pick the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>That is not this computer&apos;s folder. A file called link.toml is in it.</source>
        <translation>Esa no es la carpeta de este ordenador. En ella hay un archivo llamado link.toml.</translation>
    </message>
    <message>
        <source>Answers from elsewhere</source>
        <translation>Respuestas desde fuera</translation>
    </message>
    <message>
        <source>When you are out, your child can ask you on a computer of yours. It is off until you pair one, with your child beside you.</source>
        <translation>Cuando está fuera, su hijo o hija puede preguntarle en un ordenador suyo. Está desactivado hasta que vincule uno, con su hijo o hija al lado.</translation>
    </message>
    <message>
        <source>What goes there: what the check says, the line your child picks, and the time. Never a picture or the name of a file.</source>
        <translation>Lo que se envía: lo que dice la revisión, la frase que elige su hijo o hija y la hora. Nunca una imagen ni el nombre de un archivo.</translation>
    </message>
    <message>
        <source>What goes there: the line your child picks, and the time. Never a picture, and not what the check says.</source>
        <translation>Lo que se envía: la frase que elige su hijo o hija y la hora. Nunca una imagen, ni lo que dice la revisión.</translation>
    </message>
    <message>
        <source>An administrator gives this computer its folder: beforehand link join FOLDER</source>
        <translation>Un administrador da a este ordenador su carpeta: beforehand link join CARPETA</translation>
    </message>
    <message>
        <source>The connection is being made…</source>
        <translation>Se está estableciendo la conexión…</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Conectado.</translation>
    </message>
    <message>
        <source>Not connected just now. What is asked waits here, and goes as soon as it is.</source>
        <translation>Ahora no hay conexión. Lo que se pregunta espera aquí y sale en cuanto la haya.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Quién puede responder</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>{name}, hasta el {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}? Its answers count no more after that.</source>
        <translation>¿Quitar {name}? Después, sus respuestas ya no cuentan.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Sí, quitarlo</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>No, dejarlo</translation>
    </message>
    <message>
        <source>Pair a computer of yours</source>
        <translation>Vincular un ordenador suyo</translation>
    </message>
    <message>
        <source>Your child&apos;s name</source>
        <translation>Nombre de su hijo o hija</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>On your own computer, open Beforehand for parents and choose &quot;Add a child&quot;. Type this there:</source>
        <translation>En su propio ordenador, abra Beforehand para padres y elija «Añadir un niño o una niña». Escriba allí esto:</translation>
    </message>
    <message>
        <source>Or read it with your phone: the picture has the same letters in it. The code works once. Minutes left: {n}.</source>
        <translation>O léalo con el teléfono: la imagen contiene las mismas letras. El código solo sirve una vez. Minutos que quedan: {n}.</translation>
    </message>
    <message>
        <source>Waiting for your computer…</source>
        <translation>Esperando a su ordenador…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; has typed the code. Is that your computer?</source>
        <translation>«{name}» ha escrito el código. ¿Es su ordenador?</translation>
    </message>
    <message>
        <source>Yes, pair it</source>
        <translation>Sí, vincularlo</translation>
    </message>
    <message>
        <source>No, stop</source>
        <translation>No, parar</translation>
    </message>
    <message>
        <source>Paired. &quot;{name}&quot; may answer for one year.</source>
        <translation>Vinculado. «{name}» puede responder durante un año.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Está activado.</translation>
    </message>
    <message>
        <source>It is switched off. Your child asks at home.</source>
        <translation>Está desactivado. Su hijo o hija pregunta en casa.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Your child alone switches it on and off, under &quot;The rules here&quot;.</source>
        <translation>Solo su hijo o hija lo activa y lo desactiva, en «Las reglas aquí».</translation>
    </message>
    <message>
        <source>What your children ask</source>
        <translation>Lo que preguntan sus hijos</translation>
    </message>
    <message>
        <source>No questions now.</source>
        <translation>Ahora no hay preguntas.</translation>
    </message>
    <message>
        <source>No child&apos;s computer is paired yet.</source>
        <translation>Aún no se ha vinculado el ordenador de ningún niño.</translation>
    </message>
    <message>
        <source>Connected. Questions arrive by themselves.</source>
        <translation>Conectado. Las preguntas llegan solas.</translation>
    </message>
    <message>
        <source>Not connected just now. Questions arrive as soon as it is.</source>
        <translation>Ahora no hay conexión. Las preguntas llegan en cuanto la haya.</translation>
    </message>
    <message>
        <source>{child} says: {reason}</source>
        <translation>{child} dice: {reason}</translation>
    </message>
    <message>
        <source>Asked on {day} at {time}. An answer counts until {day2} at {time2}.</source>
        <translation>Preguntado el {day} a las {time}. Una respuesta vale hasta el {day2} a las {time2}.</translation>
    </message>
    <message>
        <source>By the clocks, the time for an answer is over. If the question came just now, one clock is wrong, here or there. You can still answer.</source>
        <translation>Según los relojes, el plazo para responder ha pasado. Si la pregunta acaba de llegar, un reloj va mal, aquí o allí. Aún puede responder.</translation>
    </message>
    <message>
        <source>By the clock here, it was asked in the future: one clock is wrong, here or there. You can still answer.</source>
        <translation>Según el reloj de aquí, se preguntó en el futuro: un reloj va mal, aquí o allí. Aún puede responder.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Dejarla retenida</translation>
    </message>
    <message>
        <source>Let&apos;s talk tonight</source>
        <translation>Hablamos esta noche</translation>
    </message>
    <message>
        <source>Allow this one</source>
        <translation>Permitir esta</translation>
    </message>
    <message>
        <source>Let this one go, once? You cannot see it from here.</source>
        <translation>¿Permitir que esta se envíe, una sola vez? Desde aquí no puede verla.</translation>
    </message>
    <message>
        <source>Yes, let it go once</source>
        <translation>Sí, permitirla una vez</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>No, ahora no</translation>
    </message>
    <message>
        <source>Your answer is on its way: {answer}. It arrives once {child}&apos;s computer is on.</source>
        <translation>Su respuesta está en camino: {answer}. Llegará cuando el ordenador de {child} esté encendido.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how}</source>
        <translation>{child}, {day}, {time}: {how}</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how} (answered by {who})</source>
        <translation>{child}, {day}, {time}: {how} (respondió {who})</translation>
    </message>
    <message>
        <source>it stays held</source>
        <translation>sigue retenida</translation>
    </message>
    <message>
        <source>talk tonight; it stays held</source>
        <translation>hablar esta noche; sigue retenida</translation>
    </message>
    <message>
        <source>it may go, once</source>
        <translation>puede enviarse, una vez</translation>
    </message>
    <message>
        <source>answered at home</source>
        <translation>respondida en casa</translation>
    </message>
    <message>
        <source>nobody answered within a day; it is still held</source>
        <translation>nadie respondió en un día; sigue retenida</translation>
    </message>
    <message>
        <source>the rules changed; it is still held</source>
        <translation>las reglas cambiaron; sigue retenida</translation>
    </message>
    <message>
        <source>Children and computers</source>
        <translation>Niños y ordenadores</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Añadir un niño o una niña</translation>
    </message>
    <message>
        <source>On your child&apos;s computer, open &quot;For parents&quot; and there &quot;Answers from elsewhere&quot;. It shows a code. Type it here.</source>
        <translation>En el ordenador de su hijo o hija, abra «Para padres» y allí «Respuestas desde fuera». Muestra un código. Escríbalo aquí.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>El código</translation>
    </message>
    <message>
        <source>A name for this computer, like &quot;Mum&apos;s laptop&quot;</source>
        <translation>Un nombre para este ordenador, como «Portátil de mamá»</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Sent. Now say yes on your child&apos;s computer.</source>
        <translation>Enviado. Ahora diga que sí en el ordenador de su hijo o hija.</translation>
    </message>
    <message>
        <source>Paired with {child}.</source>
        <translation>Vinculado con {child}.</translation>
    </message>
    <message>
        <source>{child} can ask you here.</source>
        <translation>{child} puede preguntarle aquí.</translation>
    </message>
    <message>
        <source>{child} has switched this off and asks at home.</source>
        <translation>{child} lo ha desactivado y pregunta en casa.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; may answer too.</source>
        <translation>«{name}» también puede responder.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Se ha perdido</translation>
    </message>
    <message>
        <source>Is &quot;{name}&quot; lost? Its answers count no more after that.</source>
        <translation>¿Se ha perdido «{name}»? Después, sus respuestas ya no cuentan.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Sí, se ha perdido</translation>
    </message>
    <message>
        <source>No, it is here</source>
        <translation>No, está aquí</translation>
    </message>
    <message>
        <source>Sent. It counts once {child}&apos;s computer has it.</source>
        <translation>Enviado. Valdrá en cuanto lo reciba el ordenador de {child}.</translation>
    </message>
    <message>
        <source>Forget this child&apos;s computer</source>
        <translation>Olvidar este ordenador</translation>
    </message>
    <message>
        <source>Forget {child}&apos;s computer? Its questions do not arrive here after that.</source>
        <translation>¿Olvidar el ordenador de {child}? Después, sus preguntas ya no llegan aquí.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Sí, olvidarlo</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>No, conservarlo</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Beforehand: a question for you</source>
        <translation>Beforehand: una pregunta para usted</translation>
    </message>
    <message>
        <source>A child asks. Click to read it.</source>
        <translation>Un niño pregunta. Haga clic para leerlo.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Ese no es el código. Mírelo otra vez, por favor.</translation>
    </message>
    <message>
        <source>The code is over. Please show a new one.</source>
        <translation>El código ha caducado. Muestre uno nuevo, por favor.</translation>
    </message>
    <message>
        <source>Your computer has not typed the code yet.</source>
        <translation>Su ordenador aún no ha escrito el código.</translation>
    </message>
    <message>
        <source>The connection is not there yet. Please try again in a moment.</source>
        <translation>Aún no hay conexión. Inténtelo otra vez en un momento.</translation>
    </message>
    <message>
        <source>Eight computers may answer already. Please remove one first.</source>
        <translation>Ya pueden responder ocho ordenadores. Quite uno primero, por favor.</translation>
    </message>
    <message>
        <source>There are sixteen computers already. Please forget one first.</source>
        <translation>Ya hay dieciséis ordenadores. Olvide uno primero, por favor.</translation>
    </message>
    <message>
        <source>No computer of a parent may answer now.</source>
        <translation>Ahora ningún ordenador de los padres puede responder.</translation>
    </message>
    <message>
        <source>This question is no longer here.</source>
        <translation>Esta pregunta ya no está aquí.</translation>
    </message>
    <message>
        <source>This child&apos;s computer is no longer here.</source>
        <translation>Este ordenador ya no está aquí.</translation>
    </message>
    <message>
        <source>This question has an answer already.</source>
        <translation>Esta pregunta ya tiene respuesta.</translation>
    </message>
    <message>
        <source>Too much waits to be sent. Please try again later.</source>
        <translation>Hay demasiados mensajes pendientes de envío. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>It could not be sent, because the disk is full.</source>
        <translation>No se pudo enviar: el disco está lleno.</translation>
    </message>
    <message>
        <source>The file of this connection is damaged. Nothing was overwritten.</source>
        <translation>El archivo de esta conexión está dañado. No se ha sobrescrito nada.</translation>
    </message>
    <message>
        <source>This computer has another folder than the other computers know. Please pair again.</source>
        <translation>La carpeta de este ordenador no es la que conocen los demás. Vincúlelo de nuevo, por favor.</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>What is recorded</source>
        <translation>Qué se anota</translation>
    </message>
    <message>
        <source>This is all that the locked list can hold. Your parent can open it. You can see here what went into it today.</source>
        <translation>Esto es todo lo que puede haber en la lista bloqueada. Tus padres pueden abrirla. Aquí puedes ver lo que se ha anotado hoy.</translation>
    </message>
    <message>
        <source>Never in the list</source>
        <translation>Nunca en la lista</translation>
    </message>
    <message>
        <source>No picture, not even a small or blurred one</source>
        <translation>Ninguna imagen, ni pequeña ni borrosa</translation>
    </message>
    <message>
        <source>No file names and no folders of yours</source>
        <translation>Ningún nombre de archivo ni ninguna carpeta tuya</translation>
    </message>
    <message>
        <source>Nobody you write to, and nothing you write</source>
        <translation>Ni a quién escribes ni lo que escribes</translation>
    </message>
    <message>
        <source>No web pages, no passwords, no screen</source>
        <translation>Ni páginas web, ni contraseñas, ni la pantalla</translation>
    </message>
    <message>
        <source>The list stays on this computer. It is sent to nobody.</source>
        <translation>La lista se queda en este ordenador. No se envía a nadie.</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Las reglas aquí</translation>
    </message>
    <message>
        <source>These are the same rules that your parent sees.</source>
        <translation>Son las mismas reglas que ven tus padres.</translation>
    </message>
    <message>
        <source>Nobody has set this up yet. Until then the careful rules are used.</source>
        <translation>Nadie ha configurado esto todavía. Hasta entonces se usan las reglas prudentes.</translation>
    </message>
    <message>
        <source>Folders that are looked at</source>
        <translation>Carpetas que se miran</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Reglas: {profile}</translation>
    </message>
    <message>
        <source>They change after you turn 10, 13 and 16. We tell you when that happens.</source>
        <translation>Cambian después de cumplir 10, 13 y 16 años. Te avisamos cuando pasa.</translation>
    </message>
    <message>
        <source>{what}: {then}</source>
        <translation>{what}: {then}</translation>
    </message>
    <message>
        <source>it may go</source>
        <translation>puede enviarse</translation>
    </message>
    <message>
        <source>a pause, then you decide</source>
        <translation>una pausa y luego decides tú</translation>
    </message>
    <message>
        <source>it waits until a parent answers</source>
        <translation>espera hasta que tus padres respondan</translation>
    </message>
    <message>
        <source>What your parent learns</source>
        <translation>Lo que saben tus padres</translation>
    </message>
    <message>
        <source>What your parent never learns</source>
        <translation>Lo que tus padres nunca saben</translation>
    </message>
    <message>
        <source>What is in a picture</source>
        <translation>Lo que se ve en una foto</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>El nombre de un archivo</translation>
    </message>
    <message>
        <source>Who it was for, or what you write</source>
        <translation>Para quién era, ni lo que escribes</translation>
    </message>
    <message>
        <source>You are older now, so the rules have changed</source>
        <translation>Ahora eres mayor, por eso han cambiado las reglas</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Nothing waits. All is well.</source>
        <translation>No hay nada en espera. Todo va bien.</translation>
    </message>
    <message>
        <source>You asked your parent</source>
        <translation>Has pedido permiso a tus padres</translation>
    </message>
    <message>
        <source>Since {day}, {time}</source>
        <translation>Desde el {day}, {time}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Ver {name}</translation>
    </message>
    <message>
        <source>Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things.</source>
        <translation>Beforehand mira una segunda vez antes de que una imagen salga de este ordenador. Puede equivocarse. También se le pueden escapar cosas.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on.</source>
        <translation>Software libre bajo la Licencia Pública General Affero de GNU, versión 3 o posterior. Cualquiera puede leer cómo funciona, usarlo, cambiarlo y compartirlo.</translation>
    </message>
    <message>
        <source>It never sends a picture: what it looks at stays on this computer. Only a question that you ask can go to another computer, where your parents have set that up.</source>
        <translation>Nunca envía una imagen: lo que mira se queda en este ordenador. Solo una pregunta que hagas tú puede ir a otro ordenador, si tus padres lo han configurado.</translation>
    </message>
    <message>
        <source>The models that look</source>
        <translation>Los modelos que revisan</translation>
    </message>
    <message>
        <source>{name} · added by a parent</source>
        <translation>{name} · añadido por tus padres</translation>
    </message>
    <message>
        <source>{name} · licence: {licence} · from {source}</source>
        <translation>{name} · licencia: {licence} · de {source}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD).</source>
        <translation>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg mediante PyAV (LGPL y BSD), pypdfium2 (Apache o BSD), cryptography (Apache o BSD).</translation>
    </message>
    <message>
        <source>It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours.</source>
        <translation>Nunca se esconde. Si es una persona adulta y no lo quería aquí, quien administra este ordenador puede quitarlo sin necesidad de ninguna contraseña nuestra.</translation>
    </message>
    <message>
        <source>Needs a parent&apos;s yes. You have not asked yet.</source>
        <translation>Hace falta el permiso de tus padres. Todavía no lo has pedido.</translation>
    </message>
    <message>
        <source>Your parent answered: keep it here for now.</source>
        <translation>Tus padres han respondido: de momento se queda aquí.</translation>
    </message>
    <message>
        <source>Your parent answered: let&apos;s talk tonight.</source>
        <translation>Tus padres han respondido: hablamos esta noche.</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>Espera tu decisión</translation>
    </message>
    <message>
        <source>{where}: {app}</source>
        <translation>{where}: {app}</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>Lo que ha pasado hoy</translation>
    </message>
    <message>
        <source>Nothing was written down today.</source>
        <translation>Hoy no se ha anotado nada.</translation>
    </message>
    <message>
        <source>How often you said the check was wrong: {n}</source>
        <translation>Veces que has dicho que la revisión se equivocó: {n}</translation>
    </message>
    <message>
        <source>What was sent to your parent&apos;s computer</source>
        <translation>Lo que se ha enviado al ordenador de tus padres</translation>
    </message>
    <message>
        <source>Every message that went to another computer or came from one. The newest is first. A picture is never in it.</source>
        <translation>Cada mensaje que ha ido a otro ordenador o ha venido de uno. El más nuevo va primero. Nunca lleva una imagen.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing came.</source>
        <translation>No se ha enviado nada, y no ha llegado nada.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar los más antiguos</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>A {who}</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>De {who}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Your question: {reason}</source>
        <translation>Tu pregunta: {reason}</translation>
    </message>
    <message>
        <source>What the check saw: {what}</source>
        <translation>Lo que vio la revisión: {what}</translation>
    </message>
    <message>
        <source>You asked: {day}, {time}</source>
        <translation>Preguntaste: {day}, {time}</translation>
    </message>
    <message>
        <source>An answer counts until: {day}, {time}</source>
        <translation>Una respuesta vale hasta: {day}, {time}</translation>
    </message>
    <message>
        <source>The answer: keep it here for now.</source>
        <translation>La respuesta: de momento se queda aquí.</translation>
    </message>
    <message>
        <source>The answer: let&apos;s talk tonight.</source>
        <translation>La respuesta: hablamos esta noche.</translation>
    </message>
    <message>
        <source>The answer: yes, this one, once.</source>
        <translation>La respuesta: sí, esta, una sola vez.</translation>
    </message>
    <message>
        <source>Your question has ended: keep it here for now.</source>
        <translation>Tu pregunta ha terminado: de momento se queda aquí.</translation>
    </message>
    <message>
        <source>Your question has ended: let&apos;s talk tonight.</source>
        <translation>Tu pregunta ha terminado: hablamos esta noche.</translation>
    </message>
    <message>
        <source>Your question has ended: yes, this one, once.</source>
        <translation>Tu pregunta ha terminado: sí, esta, una sola vez.</translation>
    </message>
    <message>
        <source>Your question has ended: it was settled at home.</source>
        <translation>Tu pregunta ha terminado: se ha resuelto en casa.</translation>
    </message>
    <message>
        <source>Your question has ended: a day went by with no answer.</source>
        <translation>Tu pregunta ha terminado: ha pasado un día sin respuesta.</translation>
    </message>
    <message>
        <source>Your question has ended: the rules have changed.</source>
        <translation>Tu pregunta ha terminado: las reglas han cambiado.</translation>
    </message>
    <message>
        <source>The link was switched on.</source>
        <translation>El enlace se ha activado.</translation>
    </message>
    <message>
        <source>The link was switched off.</source>
        <translation>El enlace se ha desactivado.</translation>
    </message>
    <message>
        <source>Names in it: {names}</source>
        <translation>Nombres que lleva: {names}</translation>
    </message>
    <message>
        <source>A message has arrived. Nothing else is in it.</source>
        <translation>Ha llegado un mensaje. No lleva nada más.</translation>
    </message>
    <message>
        <source>A computer of a parent is lost. Its answers count no more.</source>
        <translation>Se ha perdido un ordenador de tus padres. Sus respuestas ya no valen.</translation>
    </message>
    <message>
        <source>Which computers may answer you.</source>
        <translation>Qué ordenadores pueden responderte.</translation>
    </message>
    <message>
        <source>It asked to answer you: its name, and keys to lock messages.</source>
        <translation>Pidió poder responderte: su nombre y claves para proteger los mensajes.</translation>
    </message>
    <message>
        <source>The name that your parents typed for you, and keys to lock messages.</source>
        <translation>El nombre que tus padres escribieron para ti, y claves para proteger los mensajes.</translation>
    </message>
    <message>
        <source>About, for experts</source>
        <translation>Acerca de, para expertos</translation>
    </message>
    <message>
        <source>This link sends only what you ask yourself. You can switch it off; then you ask at home. Your parents see that it is off, not why.</source>
        <translation>Por aquí solo sale lo que preguntas tú. Puedes desactivarlo; entonces preguntas en casa. Tus padres ven que está desactivado, pero no por qué.</translation>
    </message>
    <message>
        <source>It is on.</source>
        <translation>Está activado.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desactivado.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Beforehand has taken a copied picture out of here.</source>
        <translation>Beforehand ha quitado de aquí una imagen copiada.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Might show private parts</source>
        <translation>Podría mostrar partes íntimas</translation>
    </message>
    <message>
        <source>Might show underwear or swimwear</source>
        <translation>Podría mostrar ropa interior o de baño</translation>
    </message>
    <message>
        <source>Not a picture or video</source>
        <translation>No es una imagen ni un vídeo</translation>
    </message>
    <message>
        <source>An exception in the rules</source>
        <translation>Una excepción en las reglas</translation>
    </message>
    <message>
        <source>Known as a false alarm</source>
        <translation>Conocida como falsa alarma</translation>
    </message>
    <message>
        <source>Allowed once</source>
        <translation>Permitido una vez</translation>
    </message>
    <message>
        <source>The file seems to be broken</source>
        <translation>El archivo parece estar roto</translation>
    </message>
    <message>
        <source>We do not know this kind of file</source>
        <translation>No conocemos este tipo de archivo</translation>
    </message>
    <message>
        <source>We cannot open this kind of file</source>
        <translation>No podemos abrir este tipo de archivo</translation>
    </message>
    <message>
        <source>It is locked with a password</source>
        <translation>Está protegido con una contraseña</translation>
    </message>
    <message>
        <source>The file is too big</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>The picture is too big</source>
        <translation>La imagen es demasiado grande</translation>
    </message>
    <message>
        <source>There are too many things in it</source>
        <translation>Hay demasiadas cosas dentro</translation>
    </message>
    <message>
        <source>It is packed too many times</source>
        <translation>Está empaquetado demasiadas veces</translation>
    </message>
    <message>
        <source>It grows far too big when opened</source>
        <translation>Al abrirlo crece demasiado</translation>
    </message>
    <message>
        <source>We could look at a part of it only</source>
        <translation>Solo pudimos mirar una parte</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Tardó demasiado</translation>
    </message>
    <message>
        <source>It needed too much memory</source>
        <translation>Necesitaba demasiada memoria</translation>
    </message>
    <message>
        <source>The check stopped in the middle</source>
        <translation>La revisión se paró a la mitad</translation>
    </message>
    <message>
        <source>The check gave a strange answer</source>
        <translation>La revisión dio una respuesta extraña</translation>
    </message>
    <message>
        <source>The check could not start</source>
        <translation>La revisión no pudo empezar</translation>
    </message>
    <message>
        <source>A part of the check is missing</source>
        <translation>Falta una parte de la revisión</translation>
    </message>
    <message>
        <source>A part of the check was changed</source>
        <translation>Se ha modificado una parte de la revisión</translation>
    </message>
    <message>
        <source>The file was still being written</source>
        <translation>El archivo aún se estaba escribiendo</translation>
    </message>
    <message>
        <source>We may not read it</source>
        <translation>No tenemos permiso para leerlo</translation>
    </message>
    <message>
        <source>The disk had a problem</source>
        <translation>El disco tuvo un problema</translation>
    </message>
    <message>
        <source>The file was gone before we looked</source>
        <translation>El archivo desapareció antes de mirarlo</translation>
    </message>
    <message>
        <source>It is not a normal file</source>
        <translation>No es un archivo normal</translation>
    </message>
    <message>
        <source>It is not there, so nothing in it is looked at.</source>
        <translation>No está, así que no se revisa nada en ella.</translation>
    </message>
    <message>
        <source>It is not a folder, so nothing is looked at.</source>
        <translation>No es una carpeta, así que no se revisa nada.</translation>
    </message>
    <message>
        <source>We may not look into it.</source>
        <translation>No tenemos permiso para mirar dentro.</translation>
    </message>
    <message>
        <source>We may not look into a folder inside it.</source>
        <translation>No tenemos permiso para mirar en una carpeta que hay dentro.</translation>
    </message>
    <message>
        <source>A folder inside it lies too deep for us to look into.</source>
        <translation>Una carpeta está demasiado adentro para poder revisarla.</translation>
    </message>
    <message>
        <source>It has very many folders. We look through them every few seconds.</source>
        <translation>Tiene muchísimas carpetas. Las repasamos cada pocos segundos.</translation>
    </message>
    <message>
        <source>Too many programs watch folders. We look through it every few seconds.</source>
        <translation>Demasiados programas vigilan carpetas. La repasamos cada pocos segundos.</translation>
    </message>
    <message>
        <source>The system does not tell us of changes. We look through it every few seconds.</source>
        <translation>El sistema no nos avisa de los cambios. La repasamos cada pocos segundos.</translation>
    </message>
    <message>
        <source>The computer it lies on does not answer.</source>
        <translation>El ordenador donde está no responde.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard, so it is not looked at. Please restart the computer.</source>
        <translation>Algo ha fallado en la protección, así que no se revisa. Reinicie el ordenador.</translation>
    </message>
    <message>
        <source>The guard is not running.</source>
        <translation>La protección no está en marcha.</translation>
    </message>
    <message>
        <source>The guard is of another version. Please restart the computer.</source>
        <translation>La protección es de otra versión. Reinicie el ordenador.</translation>
    </message>
    <message>
        <source>The guard gave an answer that makes no sense.</source>
        <translation>La protección dio una respuesta sin sentido.</translation>
    </message>
    <message>
        <source>It has not been set up yet, so nothing can be recorded.</source>
        <translation>Aún no está configurado, así que no se puede anotar nada.</translation>
    </message>
    <message>
        <source>The list cannot be written. Is the disk full?</source>
        <translation>No se puede escribir la lista. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>A folder cannot be looked at.</source>
        <translation>No se puede mirar una carpeta.</translation>
    </message>
    <message>
        <source>A folder is gone.</source>
        <translation>Una carpeta ha desaparecido.</translation>
    </message>
    <message>
        <source>A folder is not there.</source>
        <translation>Falta una carpeta.</translation>
    </message>
    <message>
        <source>A folder may not be read.</source>
        <translation>No hay permiso para leer una carpeta.</translation>
    </message>
    <message>
        <source>The gate in front of files does not answer, so programs can open any picture.</source>
        <translation>La barrera delante de los archivos no responde, así que los programas pueden abrir cualquier imagen.</translation>
    </message>
    <message>
        <source>Only a few folders are looked at: those that were named at the start. Pictures can be sent from others.</source>
        <translation>Solo se miran unas pocas carpetas: las que se nombraron al iniciar. Desde otras se pueden enviar imágenes.</translation>
    </message>
    <message>
        <source>No folder is looked at.</source>
        <translation>No se mira ninguna carpeta.</translation>
    </message>
    <message>
        <source>A file could not be put away or given back. It is still in its place.</source>
        <translation>No se pudo apartar o devolver un archivo. Sigue en su sitio.</translation>
    </message>
    <message>
        <source>The check cannot start.</source>
        <translation>La revisión no puede empezar.</translation>
    </message>
    <message>
        <source>A model file is missing, so every file is treated as not checked.</source>
        <translation>Falta un archivo de modelo, así que todo cuenta como no revisado.</translation>
    </message>
    <message>
        <source>A model file was changed, so every file is treated as not checked.</source>
        <translation>Se ha modificado un archivo de modelo, así que todo cuenta como no revisado.</translation>
    </message>
    <message>
        <source>The rules cannot be read. Until then the strictest rules are used.</source>
        <translation>No se pueden leer las reglas. Hasta entonces se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>The list has been damaged or changed.</source>
        <translation>La lista está dañada o se ha modificado.</translation>
    </message>
    <message>
        <source>That was not the passphrase.</source>
        <translation>Esa no era la contraseña.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Ese no es el código. Mírelo otra vez, por favor.</translation>
    </message>
    <message>
        <source>Please wait a moment before the next try.</source>
        <translation>Espere un momento antes de volver a probar.</translation>
    </message>
    <message>
        <source>Those digits do not fit. Please listen to them once more.</source>
        <translation>Esas cifras no son correctas. Pide que te las repitan.</translation>
    </message>
    <message>
        <source>The digits were wrong five times today. Please ask a parent to type the passphrase here.</source>
        <translation>Las cifras han fallado cinco veces hoy. Pide a tus padres que escriban aquí la contraseña.</translation>
    </message>
    <message>
        <source>Answers by telephone are not switched on here.</source>
        <translation>Las respuestas por teléfono no están activadas aquí.</translation>
    </message>
    <message>
        <source>Answers by telephone need a computer that is guarded as a whole.</source>
        <translation>Las respuestas por teléfono solo son posibles si se protege el ordenador entero.</translation>
    </message>
    <message>
        <source>This is locked. Please give the passphrase again.</source>
        <translation>Está bloqueado. Escriba otra vez la contraseña.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Esta contraseña es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>It has been set up already.</source>
        <translation>Ya está configurado.</translation>
    </message>
    <message>
        <source>The pause is not over yet.</source>
        <translation>La pausa aún no ha terminado.</translation>
    </message>
    <message>
        <source>The rules here do not allow that without a parent.</source>
        <translation>Las reglas aquí no lo permiten sin tus padres.</translation>
    </message>
    <message>
        <source>It no longer waits here.</source>
        <translation>Ya no espera aquí.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No ha cambiado nada.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>This is made for children under 18 only.</source>
        <translation>Esto es solo para menores de 18 años.</translation>
    </message>
    <message>
        <source>There is no folder to try it in.</source>
        <translation>No hay ninguna carpeta donde probarlo.</translation>
    </message>
    <message>
        <source>A held file cannot be read any more.</source>
        <translation>Un archivo retenido ya no se puede leer.</translation>
    </message>
    <message>
        <source>There is too much to do at once. Please try again in a moment.</source>
        <translation>Hay demasiado que hacer a la vez. Pruebe de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard. Please try again.</source>
        <translation>Algo falló en la protección. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>That date cannot be right.</source>
        <translation>Esa fecha no puede ser.</translation>
    </message>
    <message>
        <source>Please give the month as well.</source>
        <translation>Indique también el mes.</translation>
    </message>
    <message>
        <source>The test card is missing.</source>
        <translation>Falta la tarjeta de prueba.</translation>
    </message>
    <message>
        <source>The rules are gone. The strictest rules are used.</source>
        <translation>Las reglas han desaparecido. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>The rules are damaged. The strictest rules are used.</source>
        <translation>Las reglas están dañadas. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>The rules were written by a newer version. The strictest rules are used.</source>
        <translation>Las reglas son de una versión más nueva. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>The rules were signed with another key. The strictest rules are used.</source>
        <translation>Las reglas llevan la firma de otra clave. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>The rules were changed without the passphrase. The strictest rules are used.</source>
        <translation>Se cambiaron las reglas sin la contraseña. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>Older rules were put in place and refused. The strictest rules are used.</source>
        <translation>Se pusieron reglas antiguas y se rechazaron. Se aplican las más estrictas.</translation>
    </message>
    <message>
        <source>A web browser is open that is not covered, or not everywhere.</source>
        <translation>Hay abierto un navegador que no está protegido, o no en todas partes.</translation>
    </message>
    <message>
        <source>The key file is damaged. Nothing was overwritten.</source>
        <translation>El archivo de claves está dañado. No se ha sobrescrito nada.</translation>
    </message>
    <message>
        <source>What was said to be a false alarm before is lost.</source>
        <translation>Se ha perdido lo que antes se marcó como falsa alarma.</translation>
    </message>
    <message>
        <source>What is said to be a false alarm now is forgotten at the next start.</source>
        <translation>Lo que ahora se marca como falsa alarma se olvidará en el próximo inicio.</translation>
    </message>
    <message>
        <source>The readable copy of the rules was changed. It does not count until a parent puts it in force.</source>
        <translation>Se cambió la copia legible de las reglas. No vale hasta que los padres la apliquen.</translation>
    </message>
    <message>
        <source>The list is gone. A new one starts when a parent opens the parents&apos; area.</source>
        <translation>La lista ha desaparecido. Empieza de nuevo cuando los padres abren su zona.</translation>
    </message>
    <message>
        <source>The guard lost its place in the list. It is mended when a parent opens the parents&apos; area.</source>
        <translation>La protección perdió su sitio en la lista. Se arregla cuando los padres abren su zona.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Ya hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>No se pudo escribir el archivo allí.</translation>
    </message>
    <message>
        <source>A file was looked at</source>
        <translation>Se revisó un archivo</translation>
    </message>
    <message>
        <source>A file was let through</source>
        <translation>Un archivo pudo seguir</translation>
    </message>
    <message>
        <source>A file was deleted by choice</source>
        <translation>Se borró un archivo por decisión propia</translation>
    </message>
    <message>
        <source>A parent was asked</source>
        <translation>Se preguntó a los padres</translation>
    </message>
    <message>
        <source>A parent answered</source>
        <translation>Los padres respondieron</translation>
    </message>
    <message>
        <source>The check was said to be wrong</source>
        <translation>Se dijo que la revisión se equivocó</translation>
    </message>
    <message>
        <source>A kept file came up again</source>
        <translation>Se volvió a preguntar por un archivo guardado</translation>
    </message>
    <message>
        <source>The guard started</source>
        <translation>La protección se puso en marcha</translation>
    </message>
    <message>
        <source>The guard stopped</source>
        <translation>La protección se detuvo</translation>
    </message>
    <message>
        <source>The guard was at work</source>
        <translation>La protección estaba en marcha</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>El ordenador se suspendió</translation>
    </message>
    <message>
        <source>The computer woke up</source>
        <translation>El ordenador se reactivó</translation>
    </message>
    <message>
        <source>The clock was changed</source>
        <translation>Se cambió la hora del reloj</translation>
    </message>
    <message>
        <source>The rules were changed</source>
        <translation>Se cambiaron las reglas</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Se cambió la contraseña</translation>
    </message>
    <message>
        <source>A passphrase or code did not fit</source>
        <translation>Una contraseña o un código no era correcto</translation>
    </message>
    <message>
        <source>Answers by telephone were switched on or off</source>
        <translation>Se activaron o desactivaron las respuestas por teléfono</translation>
    </message>
    <message>
        <source>A message went to another computer</source>
        <translation>Se envió un mensaje a otro ordenador</translation>
    </message>
    <message>
        <source>A message came from another computer</source>
        <translation>Llegó un mensaje de otro ordenador</translation>
    </message>
    <message>
        <source>The family link carried a message, or was switched</source>
        <translation>El enlace familiar transmitió un mensaje o se cambió su estado</translation>
    </message>
    <message>
        <source>A parent opened the list</source>
        <translation>Los padres abrieron la lista</translation>
    </message>
    <message>
        <source>A parent made a copy of the list</source>
        <translation>Los padres hicieron una copia de la lista</translation>
    </message>
    <message>
        <source>A parent erased the list</source>
        <translation>Los padres borraron la lista</translation>
    </message>
    <message>
        <source>Old entries were removed</source>
        <translation>Se quitaron entradas antiguas</translation>
    </message>
    <message>
        <source>Something went wrong in the guard</source>
        <translation>Algo falló en la protección</translation>
    </message>
    <message>
        <source>The icon on the screen went away or came back</source>
        <translation>El icono de la pantalla desapareció o volvió</translation>
    </message>
    <message>
        <source>A new part of the list was begun</source>
        <translation>Empezó una nueva parte de la lista</translation>
    </message>
    <message>
        <source>The level of protection changed</source>
        <translation>Cambió el nivel de protección</translation>
    </message>
    <message>
        <source>The place in the list was noted</source>
        <translation>Se anotó la posición en la lista</translation>
    </message>
    <message>
        <source>A parent saw that the list is not whole</source>
        <translation>Un padre o madre vio que la lista no está intacta</translation>
    </message>
    <message>
        <source>A command looked into the list</source>
        <translation>Un comando consultó la lista</translation>
    </message>
    <message>
        <source>The guard was stuck for a while</source>
        <translation>La protección dejó de responder un rato</translation>
    </message>
    <message>
        <source>The watched folders changed</source>
        <translation>Cambiaron las carpetas vigiladas</translation>
    </message>
    <message>
        <source>Many entries of one kind</source>
        <translation>Muchas entradas del mismo tipo</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Se dejó pasar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Yes, once</source>
        <translation>Sí, una vez</translation>
    </message>
    <message>
        <source>Talk tonight</source>
        <translation>Hablar esta noche</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Siguió adelante</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Web browser</source>
        <translation>Navegador web</translation>
    </message>
    <message>
        <source>Gate in front of files</source>
        <translation>Barrera delante de los archivos</translation>
    </message>
    <message>
        <source>Copied pictures</source>
        <translation>Imágenes copiadas</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>A new picture in a watched folder is looked at and, if need be, taken aside. A program that is faster than the check may already have read it.</source>
        <translation>Una imagen nueva en una carpeta vigilada se mira y, si hace falta, se aparta. Un programa más rápido que la revisión puede haberla leído ya.</translation>
    </message>
    <message>
        <source>A file picked for upload on a web page is checked before the page gets it.</source>
        <translation>Un archivo elegido para subir a una página web se revisa antes de que la página lo reciba.</translation>
    </message>
    <message>
        <source>A program cannot open a picture before it has been checked.</source>
        <translation>Ningún programa puede abrir una imagen antes de que se revise.</translation>
    </message>
    <message>
        <source>A copied picture is looked at before it is pasted. This can be too late.</source>
        <translation>Una imagen copiada se mira antes de pegarla. Puede ser demasiado tarde.</translation>
    </message>
    <message>
        <source>Shows a card when a program turns the camera on. It sees nothing of the picture, and stops nothing.</source>
        <translation>Muestra una tarjeta cuando un programa enciende la cámara. No ve nada de la imagen y no detiene nada.</translation>
    </message>
    <message>
        <source>The computer was switched off</source>
        <translation>El ordenador estaba apagado</translation>
    </message>
    <message>
        <source>The guard was not running</source>
        <translation>La protección no estaba en marcha</translation>
    </message>
    <message>
        <source>The guard ran, but none of the usual folders was looked at</source>
        <translation>La protección estaba en marcha, pero no se miraba ninguna de las carpetas habituales</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>El reloj dio un salto</translation>
    </message>
    <message>
        <source>By the child</source>
        <translation>Por el menor</translation>
    </message>
    <message>
        <source>By a parent</source>
        <translation>Por los padres</translation>
    </message>
    <message>
        <source>By a parent, on the telephone</source>
        <translation>Por un padre o una madre, por teléfono</translation>
    </message>
    <message>
        <source>By a parent, from another computer</source>
        <translation>Por un padre o una madre, desde otro ordenador</translation>
    </message>
    <message>
        <source>The recovery code alone</source>
        <translation>Solo el código de recuperación</translation>
    </message>
    <message>
        <source>With new keys</source>
        <translation>Con claves nuevas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>Imagen copiada</translation>
    </message>
    <message>
        <source>in a folder</source>
        <translation>en una carpeta</translation>
    </message>
    <message>
        <source>on a web page</source>
        <translation>en una página web</translation>
    </message>
    <message>
        <source>in what was copied</source>
        <translation>en lo que se copió</translation>
    </message>
    <message>
        <source>when an app opened it</source>
        <translation>al abrirla una aplicación</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>en la cámara</translation>
    </message>
    <message>
        <source>It was changed after it was written</source>
        <translation>Se cambió después de escribirla</translation>
    </message>
    <message>
        <source>Entries are missing in the middle</source>
        <translation>Faltan entradas en medio</translation>
    </message>
    <message>
        <source>Entries are in another order</source>
        <translation>Las entradas están en otro orden</translation>
    </message>
    <message>
        <source>An entry is there twice</source>
        <translation>Una entrada aparece dos veces</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Faltan las entradas más nuevas</translation>
    </message>
    <message>
        <source>A signature is not valid</source>
        <translation>Una firma no es válida</translation>
    </message>
    <message>
        <source>The guard&apos;s own note of where the list ends is lost</source>
        <translation>Se ha perdido la nota de la protección sobre dónde acaba la lista</translation>
    </message>
    <message>
        <source>The guard&apos;s note of where the list ends was made up</source>
        <translation>La nota de la protección sobre dónde acaba la lista es falsa</translation>
    </message>
    <message>
        <source>The list is longer than the guard remembers</source>
        <translation>La lista es más larga de lo que recuerda la protección</translation>
    </message>
    <message>
        <source>It was not begun with this family&apos;s key</source>
        <translation>No se empezó con la clave de esta familia</translation>
    </message>
    <message>
        <source>It is the list of another computer</source>
        <translation>Es la lista de otro ordenador</translation>
    </message>
    <message>
        <source>It does not go through the change of keys</source>
        <translation>No concuerda con el cambio de claves</translation>
    </message>
    <message>
        <source>Entries were removed before their time</source>
        <translation>Se quitaron entradas antes de tiempo</translation>
    </message>
    <message>
        <source>It is older than the one that was seen before</source>
        <translation>Es más antigua que la que se vio antes</translation>
    </message>
    <message>
        <source>It was begun again after a part of it was lost</source>
        <translation>Se empezó de nuevo tras perderse una parte</translation>
    </message>
    <message>
        <source>It has entries that hold nothing</source>
        <translation>Tiene entradas vacías</translation>
    </message>
    <message>
        <source>A new day</source>
        <translation>Un nuevo día</translation>
    </message>
    <message>
        <source>After a change of the rules</source>
        <translation>Tras un cambio de las reglas</translation>
    </message>
    <message>
        <source>After a change of the passphrase</source>
        <translation>Tras un cambio de la contraseña</translation>
    </message>
    <message>
        <source>After a repair</source>
        <translation>Tras una reparación</translation>
    </message>
    <message>
        <source>After the list was erased</source>
        <translation>Tras borrar la lista</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>Tras una interrupción</translation>
    </message>
    <message>
        <source>The gate did not answer, so programs could open any picture</source>
        <translation>La barrera no respondía, así que los programas podían abrir cualquier imagen</translation>
    </message>
    <message>
        <source>The gate answers again</source>
        <translation>La barrera responde de nuevo</translation>
    </message>
    <message>
        <source>Digits for an answer by telephone</source>
        <translation>Cifras para una respuesta por teléfono</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>By a birthday</source>
        <translation>Por un cumpleaños</translation>
    </message>
    <message>
        <source>The icon was closed</source>
        <translation>Se cerró el icono</translation>
    </message>
    <message>
        <source>The guard had lost its place in the list</source>
        <translation>La protección había perdido su sitio en la lista</translation>
    </message>
    <message>
        <source>The check took too long for the gate</source>
        <translation>La revisión tardó demasiado para la barrera</translation>
    </message>
    <message>
        <source>The gate could not reach the check</source>
        <translation>La barrera no pudo comunicarse con la revisión</translation>
    </message>
    <message>
        <source>Too many programs asked the gate at once</source>
        <translation>Demasiados programas preguntaron a la barrera a la vez</translation>
    </message>
    <message>
        <source>A check at the gate was not finished</source>
        <translation>Una revisión en la barrera no terminó</translation>
    </message>
    <message>
        <source>The gate could open no more files</source>
        <translation>La barrera no pudo abrir más archivos</translation>
    </message>
    <message>
        <source>The gate ended and was started again</source>
        <translation>La barrera se paró y se puso en marcha otra vez</translation>
    </message>
    <message>
        <source>The gate was stuck and was started again</source>
        <translation>La barrera se atascó y se puso en marcha otra vez</translation>
    </message>
    <message>
        <source>The gate keeps failing and is open</source>
        <translation>La barrera falla una y otra vez y está abierta</translation>
    </message>
    <message>
        <source>The keeper of the gate ended</source>
        <translation>El proceso que supervisa la barrera se paró</translation>
    </message>
    <message>
        <source>Some changed files had to be looked for again</source>
        <translation>Hubo que buscar otra vez algunos archivos cambiados</translation>
    </message>
    <message>
        <source>A folder could not be put behind the gate</source>
        <translation>No se pudo poner una carpeta tras la barrera</translation>
    </message>
    <message>
        <source>In the app, with the passphrase</source>
        <translation>En la aplicación, con la contraseña</translation>
    </message>
    <message>
        <source>In the app, with the recovery code</source>
        <translation>En la aplicación, con el código de recuperación</translation>
    </message>
    <message>
        <source>On the command line, with the passphrase</source>
        <translation>En la línea de comandos, con la contraseña</translation>
    </message>
    <message>
        <source>On the command line, with the recovery code</source>
        <translation>En la línea de comandos, con el código de recuperación</translation>
    </message>
    <message>
        <source>Only folders that were named at the start</source>
        <translation>Solo las carpetas indicadas al iniciar</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ninguna carpeta</translation>
    </message>
    <message>
        <source>Some folders could not be watched</source>
        <translation>Algunas carpetas no se pudieron vigilar</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>La propia protección</translation>
    </message>
    <message>
        <source>The part that reads pictures</source>
        <translation>La parte que lee las imágenes</translation>
    </message>
    <message>
        <source>The key file is older than one that was seen before</source>
        <translation>El archivo de claves es más antiguo que otro ya visto</translation>
    </message>
</context>
<context>
    <name>Common</name>
    <message>
        <source>Beforehand</source>
        <translation>Beforehand</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Salir rápido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Waiting for the guard on this computer…</source>
        <translation>Esperando la respuesta de la protección de este ordenador…</translation>
    </message>
    <message>
        <source>Something needs a look ({code}).</source>
        <translation>Hay algo que revisar ({code}).</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Tamaño de la letra</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The new language is used in every window you open from now on.</source>
        <translation>El nuevo idioma se usará en cada ventana que se abra desde ahora.</translation>
    </message>
    <message>
        <source>Read each pause out loud</source>
        <translation>Leer cada pausa en voz alta</translation>
    </message>
    <message>
        <source>For children who do not read yet. Others in the room can hear it.</source>
        <translation>Para niños que todavía no leen. Otras personas en la habitación pueden oírlo.</translation>
    </message>
    <message>
        <source>This computer has no voice installed (speech-dispatcher).</source>
        <translation>Este ordenador no tiene ninguna voz instalada (speech-dispatcher).</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Make a safer copy</source>
        <translation>Hacer una copia más segura</translation>
    </message>
    <message>
        <source>The copy does not say where, when and with which camera it was made. You can also cover parts or cut off sides.</source>
        <translation>La copia no dice dónde, cuándo ni con qué cámara se hizo. También puedes tapar partes o recortar los bordes.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on. Your picture stays safe here.</source>
        <translation>La copia también se revisa. Solo la copia puede seguir. Tu foto se queda aquí, a salvo.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on.</source>
        <translation>La revisión mira también la copia. Solo la copia puede seguir.</translation>
    </message>
    <message>
        <source>Your picture, blurred. Press a part to cover it.</source>
        <translation>Tu foto, borrosa. Pulsa una parte para taparla.</translation>
    </message>
    <message>
        <source>There is no blur of this picture any more, so you choose by place alone.</source>
        <translation>Ya no hay vista borrosa de esta foto, así que eliges las partes sin verla.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: not covered</source>
        <translation>Fila {row}, columna {column}: sin tapar</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: covered</source>
        <translation>Fila {row}, columna {column}: tapada</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: cut off</source>
        <translation>Fila {row}, columna {column}: recortada</translation>
    </message>
    <message>
        <source>With the keyboard: arrows move, Space covers.</source>
        <translation>Con el teclado: muévete con las flechas y tapa con la barra espaciadora.</translation>
    </message>
    <message>
        <source>Cut off a strip:</source>
        <translation>Recortar una franja:</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Hacer la copia</translation>
    </message>
    <message>
        <source>The check looks at the copy…</source>
        <translation>Se está revisando la copia…</translation>
    </message>
    <message>
        <source>The copy looks like it might still show too much, so it was not kept. You can cover more, or leave it.</source>
        <translation>Parece que la copia todavía podría mostrar demasiado, así que no se guardó. Puedes tapar más o dejarlo.</translation>
    </message>
    <message>
        <source>Your copy is ready</source>
        <translation>Tu copia está lista</translation>
    </message>
    <message>
        <source>It is called {name} and lies where your picture was. You can send that one. Your picture stays safe here. You never have to send anything.</source>
        <translation>Se llama {name} y está donde estaba tu foto. Puedes enviar esa. Tu foto se queda aquí, a salvo. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>It is called {name} and lies in {folder}. Pick that one in place of your picture. You never have to send anything.</source>
        <translation>Se llama {name} y está en {folder}. Elige esa en lugar de tu imagen. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>It is copied, so you can paste it. It also lies in {folder} and is called {name}. You never have to send anything.</source>
        <translation>Está copiada, así que puedes pegarla. También está en {folder} y se llama {name}. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>safer-copy</source>
        <translation>copia-segura</translation>
    </message>
    <message>
        <source>This picture says where it was taken</source>
        <translation>Esta foto dice dónde se hizo</translation>
    </message>
    <message>
        <source>These pictures say where they were taken</source>
        <translation>Estas fotos dicen dónde se hicieron</translation>
    </message>
    <message>
        <source>Whoever gets it can read the place. Shall we make a copy without the place?</source>
        <translation>Quien la reciba puede saber dónde se hizo. ¿Hacemos una copia sin la ubicación?</translation>
    </message>
    <message>
        <source>Your picture stays as it is. That you made a copy is not written down. It counts as one more picture that the check looked at.</source>
        <translation>Tu foto se queda como está. Que has hecho una copia no se anota. Cuenta como una foto revisada más.</translation>
    </message>
    <message>
        <source>Make a copy without the place</source>
        <translation>Hacer una copia sin la ubicación</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Don&apos;t ask me about this again</source>
        <translation>No volver a preguntarme esto</translation>
    </message>
    <message>
        <source>There is a copy without the place</source>
        <translation>Hay una copia sin la ubicación</translation>
    </message>
    <message>
        <source>It lies beside your picture. Send this one: {names}</source>
        <translation>Está junto a tu foto. Envía esta: {names}</translation>
    </message>
    <message>
        <source>That did not work for {n}. {why}</source>
        <translation>No funcionó con {n}. {why}</translation>
    </message>
    <message>
        <source>Take the place out of a picture</source>
        <translation>Quitar la ubicación de una foto</translation>
    </message>
    <message>
        <source>A new picture says where it was taken.</source>
        <translation>Una foto nueva dice dónde se hizo.</translation>
    </message>
    <message>
        <source>Beforehand: a picture says where it was taken</source>
        <translation>Beforehand: una foto dice dónde se hizo</translation>
    </message>
    <message>
        <source>Click to make a copy without the place.</source>
        <translation>Haz clic para hacer una copia sin la ubicación.</translation>
    </message>
    <message>
        <source>Offer to take the place out of new pictures</source>
        <translation>Ofrecer quitar la ubicación de las fotos nuevas</translation>
    </message>
    <message>
        <source>This is for new pictures in your folders. A fine picture that you copy or give to a web page or an app goes on at once, so there we cannot ask first.</source>
        <translation>Esto es para las imágenes nuevas de tus carpetas. Una imagen que está bien y que copias o das a una página web o a una aplicación sigue enseguida, así que ahí no podemos preguntar antes.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent is shown that you did.</source>
        <translation>Si haces una copia, se les muestra a tus padres.</translation>
    </message>
    <message>
        <source>If you make a copy, the list keeps that you did.</source>
        <translation>Si haces una copia, queda en la lista.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent can only see how many times you did.</source>
        <translation>Si haces una copia, tus padres solo ven cuántas veces.</translation>
    </message>
    <message>
        <source>If you make a copy, that is not written down. The copy counts as one more picture that the check looked at.</source>
        <translation>Si haces una copia, no se anota. La copia cuenta como una foto revisada más.</translation>
    </message>
    <message>
        <source>This file cannot be copied like that.</source>
        <translation>Este archivo no se puede copiar así.</translation>
    </message>
    <message>
        <source>The copy might show too much, so it was not kept.</source>
        <translation>La copia podría mostrar demasiado, así que no se guardó.</translation>
    </message>
    <message>
        <source>The picture was changed meanwhile.</source>
        <translation>La foto ha cambiado mientras tanto.</translation>
    </message>
    <message>
        <source>The picture or its folder is no longer there.</source>
        <translation>La foto o su carpeta ya no está.</translation>
    </message>
    <message>
        <source>The picture is too large for that.</source>
        <translation>La foto es demasiado grande para eso.</translation>
    </message>
    <message>
        <source>The picture is still being put away. Please try again in a moment.</source>
        <translation>La foto todavía se está guardando. Inténtalo de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>What is covered, and how well</source>
        <translation>Qué está protegido y hasta qué punto</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>On, with gaps</source>
        <translation>Activado, con huecos</translation>
    </message>
    <message>
        <source>{covered} of {found}</source>
        <translation>{covered} de {found}</translation>
    </message>
    <message>
        <source>No browser is open</source>
        <translation>Ningún navegador abierto</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Aquí no es posible</translation>
    </message>
    <message>
        <source>Only looks on</source>
        <translation>Solo observa</translation>
    </message>
    <message>
        <source>The gate does this</source>
        <translation>De esto se ocupa la barrera</translation>
    </message>
    <message>
        <source>Programs that send pictures</source>
        <translation>Programas que envían imágenes</translation>
    </message>
    <message>
        <source>None that we know was found.</source>
        <translation>No se encontró ninguno que conozcamos.</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked</source>
        <translation>no llega a una imagen antes de que se revise</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in private windows it can</source>
        <translation>no llega a una imagen antes de que se revise, pero en ventanas privadas sí</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in a profile without our extension it can</source>
        <translation>no llega a una imagen antes de que se revise, pero en un perfil sin nuestra extensión sí</translation>
    </message>
    <message>
        <source>usually finds the picture taken aside; it can be faster</source>
        <translation>suele encontrar la imagen apartada; puede ser más rápido</translation>
    </message>
    <message>
        <source>is not covered</source>
        <translation>no está protegido</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Cuentas de este ordenador</translation>
    </message>
    <message>
        <source>Covered: {names}</source>
        <translation>Protegidas: {names}</translation>
    </message>
    <message>
        <source>Not covered: {names}</source>
        <translation>No protegidas: {names}</translation>
    </message>
    <message>
        <source>Whoever knows the password of such an account can send pictures from there unchecked.</source>
        <translation>Quien sepa la contraseña de una cuenta así puede enviar imágenes desde allí sin comprobación.</translation>
    </message>
    <message>
        <source>Administrators: {names}. They can switch everything off.</source>
        <translation>Administradores: {names}. Pueden apagarlo todo.</translation>
    </message>
    <message>
        <source>The gate of this computer guards the files of this account too. What it stops does not open here, and nobody is asked.</source>
        <translation>La barrera de este ordenador está también delante de los archivos de esta cuenta. Lo que detiene no se abre aquí y no se pregunta a nadie.</translation>
    </message>
    <message>
        <source>What the gate needs of this computer</source>
        <translation>Lo que la barrera necesita de este ordenador</translation>
    </message>
    <message>
        <source>All of it is there.</source>
        <translation>Está todo.</translation>
    </message>
    <message>
        <source>It was not tried out yet.</source>
        <translation>Aún no se ha probado.</translation>
    </message>
    <message>
        <source>Not tried out yet</source>
        <translation>Aún sin probar</translation>
    </message>
    <message>
        <source>Missing: to be asked before a file is opened. The gate is of no use here.</source>
        <translation>Falta: que el sistema la consulte antes de abrir un archivo. La barrera no sirve aquí.</translation>
    </message>
    <message>
        <source>Missing: to be asked about files inside containers. Programs there can open any picture.</source>
        <translation>Falta: que el sistema la consulte sobre los archivos dentro de contenedores. Los programas de allí pueden abrir cualquier imagen.</translation>
    </message>
    <message>
        <source>Missing: to tell a program to wait. It is told that it may not open the file.</source>
        <translation>Falta: decir a un programa que espere. Se le dice que no puede abrir el archivo.</translation>
    </message>
    <message>
        <source>Missing: to tell apart two disks that take turns in a moment. One could be taken for the other.</source>
        <translation>Falta: distinguir dos discos que se cambian en un instante. Uno podría tomarse por el otro.</translation>
    </message>
    <message>
        <source>Missing: fine times of files. Pictures are checked more often.</source>
        <translation>Falta: horas exactas de los archivos. Las imágenes se comprueban más a menudo.</translation>
    </message>
    <message>
        <source>Missing: to see where a program&apos;s output goes. No program is let by unchecked.</source>
        <translation>Falta: ver adónde va la salida de un programa. No se deja pasar ningún programa sin comprobación.</translation>
    </message>
    <message>
        <source>Missing: to see who is writing a file. It is checked again when it is closed.</source>
        <translation>Falta: ver quién escribe un archivo. Se comprueba otra vez al cerrarlo.</translation>
    </message>
    <message>
        <source>Programs that may open every picture</source>
        <translation>Programas que pueden abrir todas las imágenes</translation>
    </message>
    <message>
        <source>They send nothing. It holds only when the desktop itself starts them, and only as long as an administrator alone can change them.</source>
        <translation>No envían nada. Solo vale cuando los inicia el propio escritorio y mientras solo un administrador pueda cambiarlos.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>to sort files</source>
        <translation>para ordenar archivos</translation>
    </message>
    <message>
        <source>to look at pictures</source>
        <translation>para ver imágenes</translation>
    </message>
    <message>
        <source>to make small previews</source>
        <translation>para hacer vistas previas pequeñas</translation>
    </message>
    <message>
        <source>for the search of the desktop</source>
        <translation>para la búsqueda del escritorio</translation>
    </message>
    <message>
        <source>named by an administrator</source>
        <translation>indicado por un administrador</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off.</source>
        <translation>No protegido: otros dispositivos, programas con cámara propia, fotos de la pantalla y carpetas que no están en la lista. Un menor con cuenta de administrador puede apagarlo todo.</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off.</source>
        <translation>No protegido: otros dispositivos, programas con cámara propia y fotos de la pantalla. Un menor con cuenta de administrador puede apagarlo todo.</translation>
    </message>
    <message>
        <source>Nothing is taken aside here. The gate guards the files instead.</source>
        <translation>Aquí no se aparta nada. En su lugar, la barrera está delante de los archivos.</translation>
    </message>
    <message>
        <source>This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted.</source>
        <translation>Este escritorio no muestra las imágenes copiadas a ningún programa en segundo plano. En el navegador, nuestra extensión las mira al pegarlas.</translation>
    </message>
    <message>
        <source>Every picture is looked at when a program opens it, but none is stopped. This is for trying it out.</source>
        <translation>Cada imagen se mira cuando un programa la abre, pero no se detiene ninguna. Es para probarlo.</translation>
    </message>
    <message>
        <source>This system gives no way to ask before a program opens a picture.</source>
        <translation>Este sistema no permite preguntar antes de que un programa abra una imagen.</translation>
    </message>
    <message>
        <source>No folder is watched now, so pictures in folders are not looked at.</source>
        <translation>Ahora no se vigila ninguna carpeta, así que las imágenes de las carpetas no se revisan.</translation>
    </message>
    <message>
        <source>No open web browser is covered now, so what is uploaded there is not checked.</source>
        <translation>Ahora no está protegido ningún navegador abierto, así que no se revisa lo que se sube desde él.</translation>
    </message>
    <message>
        <source>The gate is not there, so a program can open any picture unchecked.</source>
        <translation>La barrera no está, así que un programa puede abrir cualquier imagen sin comprobarla.</translation>
    </message>
    <message>
        <source>Copied pictures are not looked at now.</source>
        <translation>Ahora no se revisan las imágenes copiadas.</translation>
    </message>
    <message>
        <source>No card is shown now when a program turns the camera on.</source>
        <translation>Ahora no aparece ninguna tarjeta cuando un programa enciende la cámara.</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Your parent is shown that there was a pause at {time}.</source>
        <translation>A tus padres se les muestra que hubo una pausa a las {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list.</source>
        <translation>No se avisa a nadie. Una lista bloqueada guarda que hubo una pausa a las {time}. Tus padres pueden abrir esa lista.</translation>
    </message>
    <message>
        <source>Your parent can see how many pauses there were, and nothing more.</source>
        <translation>Tus padres pueden ver cuántas pausas hubo, y nada más.</translation>
    </message>
    <message>
        <source>This pause is not written down.</source>
        <translation>Esta pausa no se anota.</translation>
    </message>
    <message>
        <source>It also says why: {why}.</source>
        <translation>También dice por qué: {why}.</translation>
    </message>
    <message>
        <source>It also says where it was: {where}.</source>
        <translation>También dice dónde fue: {where}.</translation>
    </message>
    <message>
        <source>If you go on, your parent can only see how many times you did.</source>
        <translation>Si sigues, tus padres solo pueden ver cuántas veces.</translation>
    </message>
    <message>
        <source>If you go on, that is not written down.</source>
        <translation>Si sigues, no se anota.</translation>
    </message>
    <message>
        <source>If you go on, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Si sigues adelante, tus padres ven que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown that there were {n} pauses, and when.</source>
        <translation>A tus padres se les muestra que hubo {n} pausas y cuándo.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there were {n} pauses, and when. Your parent can open that list.</source>
        <translation>No se avisa a nadie. Una lista bloqueada guarda que hubo {n} pausas y cuándo. Tus padres pueden abrir esa lista.</translation>
    </message>
    <message>
        <source>Your parent is shown that there was a pause on {day}, {time}.</source>
        <translation>A tus padres se les muestra que hubo una pausa el {day}, {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause on {day}, {time}. Your parent can open that list.</source>
        <translation>No se avisa a nadie. Una lista bloqueada guarda que hubo una pausa el {day}, {time}. Tus padres pueden abrir esa lista.</translation>
    </message>
    <message>
        <source>If you go on, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Si sigues adelante, la lista guarda que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Si lo borras, tus padres ven que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Si lo borras, la lista guarda que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent can only see how many times you did.</source>
        <translation>Si lo borras, tus padres solo pueden ver cuántas veces.</translation>
    </message>
    <message>
        <source>If you delete it, that is not written down.</source>
        <translation>Si lo borras, no se anota.</translation>
    </message>
    <message>
        <source>If you delete them, your parent is shown that you did, when, and where they were ({where}).</source>
        <translation>Si los borras, tus padres ven que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, the list keeps that you did, when, and where they were ({where}).</source>
        <translation>Si los borras, la lista guarda que lo hiciste, cuándo y dónde ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, your parent can only see how many times you did.</source>
        <translation>Si los borras, tus padres solo pueden ver cuántas veces.</translation>
    </message>
    <message>
        <source>If you delete them, that is not written down.</source>
        <translation>Si los borras, no se anota.</translation>
    </message>
    <message>
        <source>If you ask, your parent is shown the line you pick, the time and where it was ({where}).</source>
        <translation>Si pides permiso, tus padres ven la frase que eliges, la hora y dónde fue ({where}).</translation>
    </message>
    <message>
        <source>If you ask, the list keeps the line you pick, the time and where it was ({where}).</source>
        <translation>Si pides permiso, la lista guarda la frase que eliges, la hora y dónde fue ({where}).</translation>
    </message>
    <message>
        <source>If you ask, your parent can only see how many times you did.</source>
        <translation>Si pides permiso, tus padres solo pueden ver cuántas veces.</translation>
    </message>
    <message>
        <source>If you ask, that is not written down.</source>
        <translation>Si pides permiso, no se anota.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, your parent is shown that.</source>
        <translation>Si dices que la revisión se equivocó, se les muestra a tus padres.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, the list keeps that.</source>
        <translation>Si dices que la revisión se equivocó, queda en la lista.</translation>
    </message>
    <message>
        <source>If you say it was wrong, your parent sees how many times, never which file.</source>
        <translation>Si dices que la revisión se equivocó, tus padres ven cuántas veces, nunca con qué archivo.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, that is not written down.</source>
        <translation>Si dices que la revisión se equivocó, no se anota.</translation>
    </message>
    <message>
        <source>Of files that are fine, your parent can only see how many were looked at.</source>
        <translation>De los archivos que están bien, tus padres solo ven cuántos se han mirado.</translation>
    </message>
    <message>
        <source>Files that are fine are not written down.</source>
        <translation>Los archivos que están bien no se anotan.</translation>
    </message>
    <message>
        <source>When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where}).</source>
        <translation>Cuando tus padres te responden, la lista guarda la respuesta, quién la dio, cuándo y dónde fue ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why.</source>
        <translation>A tus padres se les muestra enseguida que hubo una pausa. La lista dice también cuándo y dónde, y antes de los 13 años por qué.</translation>
    </message>
    <message>
        <source>The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list.</source>
        <translation>Una pausa queda en la lista bloqueada: cuándo y dónde, y antes de los 13 años por qué. Tus padres solo la ven si abren la lista.</translation>
    </message>
    <message>
        <source>Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under &quot;What is recorded&quot;.</source>
        <translation>Cuando tus padres abren la lista, la copian o cambian las reglas, puedes verlo ese mismo día en «Qué se anota».</translation>
    </message>
    <message>
        <source>The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit.</source>
        <translation>La lista guarda también cuándo se pone en marcha o se para la protección, cuándo el ordenador se suspende o se despierta, cuándo desaparece el icono o se cambia la hora, y cuándo una contraseña no es correcta.</translation>
    </message>
    <message>
        <source>in a folder, on a web page, in an app</source>
        <translation>en una carpeta, en una página web, en una aplicación</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>All children here</source>
        <translation>Todos los niños aquí</translation>
    </message>
    <message>
        <source>Every child&apos;s account of this computer that was set up, as one list: what each one asks, and what was recorded.</source>
        <translation>Todas las cuentas de niños configuradas en este ordenador, en una sola lista: qué pide cada uno y qué se ha anotado.</translation>
    </message>
    <message>
        <source>The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened.</source>
        <translation>El ordenador pide primero permiso a un administrador. La contraseña abre cada cuenta que tenga la misma y no se guarda. Cada niño puede ver que se ha abierto la lista.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>Mostrar a todos los niños</translation>
    </message>
    <message>
        <source>Reading every account. This can take a minute…</source>
        <translation>Leyendo cada cuenta. Puede tardar un minuto…</translation>
    </message>
    <message>
        <source>No administrator has said yes, so no other account was read.</source>
        <translation>Ningún administrador ha dado permiso, así que no se ha leído ninguna otra cuenta.</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>No se han podido leer las cuentas.</translation>
    </message>
    <message>
        <source>On this system one account cannot read another one&apos;s list, not even for an administrator.</source>
        <translation>En este sistema una cuenta no puede leer la lista de otra, ni siquiera para un administrador.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer.</source>
        <translation>Solo un administrador puede leer otras cuentas, y el programa que le pide permiso (pkexec) no está instalado en este ordenador.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot.</source>
        <translation>Solo un administrador puede leer otras cuentas, y solo con una copia de este programa que ningún niño pueda cambiar. Esta copia se puede cambiar; la del paquete, no.</translation>
    </message>
    <message>
        <source>Each child&apos;s list can be opened in that child&apos;s own account, with the passphrase.</source>
        <translation>La lista de cada niño se puede abrir en su propia cuenta, con la contraseña.</translation>
    </message>
    <message>
        <source>An administrator can read the same in a terminal:</source>
        <translation>Un administrador puede leer lo mismo en un terminal:</translation>
    </message>
    <message>
        <source>No answer from the guard of this account.</source>
        <translation>La protección de esta cuenta no responde.</translation>
    </message>
    <message>
        <source>Rules for age: {age}.</source>
        <translation>Reglas para la edad: {age}.</translation>
    </message>
    <message>
        <source>The list of this account did not open: {why}</source>
        <translation>La lista de esta cuenta no se ha abierto: {why}</translation>
    </message>
    <message>
        <source>{when} · {where}</source>
        <translation>{when} · {where}</translation>
    </message>
    <message>
        <source>You answer in this child&apos;s account, under &quot;Requests&quot;. Talk first.</source>
        <translation>La respuesta se da en la cuenta de este niño, en «Peticiones». Hablen primero.</translation>
    </message>
    <message>
        <source>Recorded in the last {n} days</source>
        <translation>Anotado en los últimos {n} días</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up together</source>
        <translation>Configurar juntos</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
    <message>
        <source>Sit down together</source>
        <translation>Siéntense juntos</translation>
    </message>
    <message>
        <source>Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret.</source>
        <translation>Beforehand funciona mejor si padres e hijos lo configuran codo con codo. Nunca se esconde y no se puede poner en un ordenador en secreto.</translation>
    </message>
    <message>
        <source>My child sits beside me</source>
        <translation>Mi hijo o hija está a mi lado</translation>
    </message>
    <message>
        <source>For you who will use this computer: you may ask about every page. You may say what you do not like.</source>
        <translation>Para ti, que usarás este ordenador: puedes preguntar sobre cada página. Puedes decir lo que no te gusta.</translation>
    </message>
    <message>
        <source>What it does, and what it does not</source>
        <translation>Qué hace y qué no hace</translation>
    </message>
    <message>
        <source>It looks at new pictures, videos and documents in the folders you choose. It also looks at pictures that are copied, and at files for a web page in a covered browser. All of this happens on this computer only.</source>
        <translation>Mira las imágenes, los vídeos y los documentos nuevos de las carpetas que usted elija. También mira las imágenes copiadas y los archivos para una página web en un navegador protegido. Todo ocurre solo en este ordenador.</translation>
    </message>
    <message>
        <source>If one might show private parts, or cannot be looked at, it keeps it back and asks: do you want to send this?</source>
        <translation>Si algo podría mostrar partes íntimas, o no se puede revisar, lo retiene y pregunta: ¿quieres enviar esto?</translation>
    </message>
    <message>
        <source>It writes down when and where there was a pause, and some choices after it. Under 13 it also writes down why. Never the picture, its name or who it was for.</source>
        <translation>Anota cuándo y dónde hubo una pausa, y algunas decisiones posteriores. Antes de los 13 años anota también por qué. Nunca la imagen, ni su nombre, ni para quién era.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Qué no hace</translation>
    </message>
    <message>
        <source>It does not read messages, watch the screen or follow web pages.</source>
        <translation>No lee mensajes, no mira la pantalla ni sigue las páginas web que se visitan.</translation>
    </message>
    <message>
        <source>It shows no picture to parents, and sends none anywhere.</source>
        <translation>No muestra ninguna imagen a los padres, ni envía ninguna a ninguna parte.</translation>
    </message>
    <message>
        <source>It is often wrong, and it misses things. It does not replace talking.</source>
        <translation>Se equivoca a menudo y se le escapan cosas. No sustituye una conversación.</translation>
    </message>
    <message>
        <source>It does not see other devices, or programs with a camera of their own.</source>
        <translation>No ve otros dispositivos ni programas con cámara propia.</translation>
    </message>
    <message>
        <source>When was the child born who uses this account?</source>
        <translation>¿Cuándo nació el menor que usa esta cuenta?</translation>
    </message>
    <message>
        <source>The year decides which rules are used. They change with the birthdays, and your child is told.</source>
        <translation>Las reglas dependen del año de nacimiento. Cambian con los cumpleaños, y se avisa a su hijo o hija.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Reglas: {profile}</translation>
    </message>
    <message>
        <source>This is for children under 18</source>
        <translation>Esto es para menores de 18 años</translation>
    </message>
    <message>
        <source>Adults decide for themselves what they send. Beforehand will not be set up for an adult.</source>
        <translation>Las personas adultas deciden por sí mismas lo que envían. Beforehand no se configura para ellas.</translation>
    </message>
    <message>
        <source>If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well.</source>
        <translation>Si alguien le vigila o ha puesto esto aquí sin preguntarle, las personas que aparecen abajo pueden ayudar. También si alguien le amenaza con imágenes.</translation>
    </message>
    <message>
        <source>Close without setting up</source>
        <translation>Cerrar sin configurar</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Esta cuenta</translation>
    </message>
    <message>
        <source>This account is an administrator. Whoever uses it can switch everything off or remove it.</source>
        <translation>Esta cuenta es de administrador. Quien la usa puede apagarlo o quitarlo todo.</translation>
    </message>
    <message>
        <source>A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account.</source>
        <translation>Un menor debería tener una cuenta estándar. Puede seguir ahora y cambiar la cuenta después: cree para usted otra cuenta de administrador y convierta esta en estándar.</translation>
    </message>
    <message>
        <source>This is a standard account. Good: it cannot change the rest of the computer.</source>
        <translation>Es una cuenta estándar. Bien: no puede cambiar el resto del ordenador.</translation>
    </message>
    <message>
        <source>Folders found on this computer</source>
        <translation>Carpetas encontradas en este ordenador</translation>
    </message>
    <message>
        <source>From these folders pictures are usually sent. You can change the list later under Rules.</source>
        <translation>Desde estas carpetas suelen enviarse imágenes. Puede cambiar la lista más tarde en Reglas.</translation>
    </message>
    <message>
        <source>No folder was found. Please add the one where pictures are kept.</source>
        <translation>No se encontró ninguna carpeta. Añada la que contiene las imágenes.</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>Buscando carpetas…</translation>
    </message>
    <message>
        <source>A person your child trusts (can stay empty)</source>
        <translation>Una persona en quien confía su hijo o hija (puede quedar vacío)</translation>
    </message>
    <message>
        <source>The parents&apos; passphrase</source>
        <translation>La contraseña de los padres</translation>
    </message>
    <message>
        <source>It opens the list, the requests and the rules. Your child should not know it.</source>
        <translation>Abre la lista, las peticiones y las reglas. Su hijo o hija no debería conocerla.</translation>
    </message>
    <message>
        <source>Write down this code</source>
        <translation>Anote este código</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right.</source>
        <translation>Si olvida la contraseña, solo sirve este código. Se muestra una sola vez. Escríbalo en papel. Después lo teclea, para comprobar que está bien.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>The code, typed from your paper</source>
        <translation>El código, copiado de su papel</translation>
    </message>
    <message>
        <source>Making the keys. This takes a few seconds…</source>
        <translation>Creando las claves. Tarda unos segundos…</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Comprobar el código</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Lo he anotado</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Mostrar el código otra vez</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would.</source>
        <translation>La tarjeta de prueba es un dibujo sin ninguna persona que la revisión toma por partes íntimas. La ponemos en una carpeta, como haría un programa.</translation>
    </message>
    <message>
        <source>Put the test card into {folder}</source>
        <translation>Poner la tarjeta en {folder}</translation>
    </message>
    <message>
        <source>The card is in the folder. Waiting for the check…</source>
        <translation>La tarjeta está en la carpeta. Esperando la revisión…</translation>
    </message>
    <message>
        <source>It works: the card was stopped before it could be sent.</source>
        <translation>Funciona: la tarjeta se detuvo antes de poder enviarse.</translation>
    </message>
    <message>
        <source>The card was not stopped. Please look at the overview in the parents&apos; area.</source>
        <translation>La tarjeta no se detuvo. Mire el resumen en la zona de padres.</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>Sin prueba</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>The icon in the corner of the screen shows whether Beforehand is on. Everyone who uses this computer can click it.</source>
        <translation>El icono en la esquina de la pantalla muestra si Beforehand está en marcha. Cualquiera que use este ordenador puede pulsarlo.</translation>
    </message>
    <message>
        <source>One thing to tell your child now: &quot;If something scares you online, come to me. You will not be in trouble.&quot;</source>
        <translation>Algo que puede decirle ahora: «Si algo te asusta en internet, ven a contármelo. No te vas a meter en un lío».</translation>
    </message>
    <message>
        <source>Now please let your child look away for a moment: what comes next is for you alone.</source>
        <translation>Ahora pida a su hijo o hija que mire un momento a otro lado: lo que viene es solo para usted.</translation>
    </message>
    <message>
        <source>Web browsers found on this computer</source>
        <translation>Navegadores encontrados en este ordenador</translation>
    </message>
    <message>
        <source>In a covered browser a picture is looked at before the web page gets it.</source>
        <translation>En un navegador protegido, una imagen se revisa antes de que la página web la reciba.</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>Buscando navegadores…</translation>
    </message>
    <message>
        <source>No browser was found that can be covered.</source>
        <translation>No se encontró ningún navegador que se pueda proteger.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Aún sin proteger</translation>
    </message>
    <message>
        <source>Cover {name}</source>
        <translation>Proteger {name}</translation>
    </message>
    <message>
        <source>Done. It is there when the browser starts the next time.</source>
        <translation>Hecho. Estará ahí la próxima vez que se abra el navegador.</translation>
    </message>
    <message>
        <source>Prepared. This browser takes only what its store lists, and this is not there yet.</source>
        <translation>Preparado. Este navegador solo acepta lo que hay en su tienda, y esto aún no está.</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open chrome://extensions in the browser, switch on &quot;Developer mode&quot;, press &quot;Load unpacked&quot; and choose the folder {folder}</source>
        <translation>Preparado. Queda una cosa: abra chrome://extensions en el navegador, active «Modo de desarrollador», pulse «Cargar descomprimida» y elija la carpeta {folder}</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open about:debugging in the browser, press &quot;This Firefox&quot;, then &quot;Load Temporary Add-on&quot;, and choose manifest.json in {folder}. Firefox forgets it when it is closed; the package for the whole computer does not.</source>
        <translation>Preparado. Queda una cosa: abra about:debugging en el navegador, pulse «Este Firefox», luego «Cargar complemento temporal», y elija manifest.json en {folder}. Firefox lo olvida al cerrarse; con el paquete para todo el ordenador se conserva.</translation>
    </message>
    <message>
        <source>That did not work. An administrator can do it for the whole computer.</source>
        <translation>No funcionó. Un administrador puede hacerlo para todo el ordenador.</translation>
    </message>
    <message>
        <source>You can go on without. The overview in the parents&apos; area says which browser is not covered.</source>
        <translation>Puede seguir sin ello. El resumen de la zona de padres dice qué navegador no está protegido.</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>Guardar una hoja para imprimir</translation>
    </message>
    <message>
        <source>Where should the sheet go?</source>
        <translation>¿Dónde guardar la hoja?</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>La hoja está guardada. Imprímala y después borre el archivo.</translation>
    </message>
    <message>
        <source>Beforehand: recovery code</source>
        <translation>Beforehand: código de recuperación</translation>
    </message>
    <message>
        <source>Whoever has this code can open the parents&apos; area. It is the only help if the passphrase is forgotten.</source>
        <translation>Quien tenga este código puede abrir la zona de padres. Es la única forma de entrar si se olvida la contraseña.</translation>
    </message>
    <message>
        <source>The words of your key</source>
        <translation>Las palabras de su clave</translation>
    </message>
    <message>
        <source>A copy of the list that you save names the same words. So you and others can see that nobody made it up.</source>
        <translation>Una copia de la lista que usted guarde muestra las mismas palabras. Así usted y otras personas pueden ver que nadie se la ha inventado.</translation>
    </message>
    <message>
        <source>Keep this sheet where your child does not look. Delete the file after printing.</source>
        <translation>Guarde esta hoja donde su hijo o hija no mire. Borre el archivo después de imprimirla.</translation>
    </message>
    <message>
        <source>It works: the card was stopped, then given back. We have put it away again.</source>
        <translation>Funciona: la tarjeta se detuvo y después se devolvió. Ya la hemos retirado.</translation>
    </message>
    <message>
        <source>Without the test you do not know whether pictures are really looked at. Go on all the same?</source>
        <translation>Sin la prueba no sabe si las imágenes se revisan de verdad. ¿Seguir de todos modos?</translation>
    </message>
    <message>
        <source>Go on without the test</source>
        <translation>Seguir sin la prueba</translation>
    </message>
    <message>
        <source>No, try it now</source>
        <translation>No, probar ahora</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>Get help</source>
        <translation>Pedir ayuda</translation>
    </message>
    <message>
        <source>You can call or write to these people. They listen, and they know what to do.</source>
        <translation>Puedes llamar o escribir a estas personas. Escuchan y saben qué hacer.</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>¿Dónde vives?</translation>
    </message>
    <message>
        <source>In danger right now</source>
        <translation>En peligro ahora mismo</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Para niños y adolescentes</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Para padres</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Para personas adultas</translation>
    </message>
    <message>
        <source>Get a picture taken down</source>
        <translation>Hacer que retiren una imagen</translation>
    </message>
    <message>
        <source>Report someone</source>
        <translation>Denunciar a alguien</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llama al {number}</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>Envía un mensaje: {number}</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>En la web: {address}</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Abierto {hours}</translation>
    </message>
    <message>
        <source>Look for this name on the web.</source>
        <translation>Busca este nombre en la web.</translation>
    </message>
    <message>
        <source>This list was last checked in {month}. Numbers change. If one does not answer, try the next.</source>
        <translation>Esta lista se comprobó por última vez en {month}. Los números cambian. Si uno no responde, prueba el siguiente.</translation>
    </message>
    <message>
        <source>This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one.</source>
        <translation>Esta lista es antigua: se comprobó por última vez en {month}. Puede que algunos números ya no funcionen. Prueba más de uno.</translation>
    </message>
    <message>
        <source>We know this one from {year}. It may have changed.</source>
        <translation>Este dato es de {year}. Puede haber cambiado.</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Otros países</translation>
    </message>
    <message>
        <source>We have no number for this country that we could check. The list below works for many countries.</source>
        <translation>Para este país no tenemos ningún número que hayamos podido comprobar. La lista de abajo vale para muchos países.</translation>
    </message>
    <message>
        <source>Find a line in your country</source>
        <translation>Buscar una línea de ayuda en tu país</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Show on my phone</source>
        <translation>Ver en mi móvil</translation>
    </message>
</context>
<context>
    <name>ParentArea</name>
    <message>
        <source>For parents</source>
        <translation>Para padres</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Locked after some minutes without use.</source>
        <translation>Se bloqueó tras unos minutos sin uso.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>Cómo hablar de ello</translation>
    </message>
    <message>
        <source>Devices and health</source>
        <translation>Equipos y estado</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The family&apos;s passphrase opens the list, the requests and the rules. Your child can see that the list was opened.</source>
        <translation>La contraseña de la familia abre la lista, las peticiones y las reglas. Su hijo o hija puede ver que se abrió la lista.</translation>
    </message>
    <message>
        <source>Pauses since the list was last opened: {n}. The last one: {when}.</source>
        <translation>Pausas desde la última vez que se abrió la lista: {n}. La última: {when}.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Contraseña o código de recuperación</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>That did not fit. It happens. Please look at the keyboard layout and capital letters.</source>
        <translation>No coincide. A veces pasa. Revise el idioma del teclado y las mayúsculas.</translation>
    </message>
    <message>
        <source>Next try in {n} s. The wait keeps others from guessing.</source>
        <translation>Próximo intento en {n} s. La espera impide que otros la adivinen.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code from the set-up opens it as well.</source>
        <translation>¿La ha olvidado? También sirve el código de recuperación de la configuración.</translation>
    </message>
    <message>
        <source>Files looked at since the start: {n}</source>
        <translation>Archivos revisados desde el inicio: {n}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>is watched</source>
        <translation>se vigila</translation>
    </message>
    <message>
        <source>is looked at every few seconds</source>
        <translation>se repasa cada pocos segundos</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>Bars for each of the last 30 days. Together: held {held}, paused {paused}, requests {asked}.</source>
        <translation>Barras para cada uno de los últimos 30 días. En total: retenidos {held}, pausas {paused}, peticiones {asked}.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>No pasó nada en estos días.</translation>
    </message>
    <message>
        <source>Times your child said the check was wrong: {n}</source>
        <translation>Veces que su hijo o hija dijo que la revisión se equivocó: {n}</translation>
    </message>
    <message>
        <source>Times without protection</source>
        <translation>Momentos sin protección</translation>
    </message>
    <message>
        <source>None. The guard ran whenever the computer did.</source>
        <translation>Ninguno. La protección funcionó siempre que el ordenador estaba encendido.</translation>
    </message>
    <message>
        <source>{start} – {end}: {why}</source>
        <translation>{start} – {end}: {why}</translation>
    </message>
    <message>
        <source>Your child waits for an answer. Talk first, then choose. You do not need to see the picture.</source>
        <translation>Su hijo o hija espera una respuesta. Primero hablen, luego elija. No necesita ver la imagen.</translation>
    </message>
    <message>
        <source>No open requests.</source>
        <translation>No hay peticiones pendientes.</translation>
    </message>
    <message>
        <source>Your child says: {reason}</source>
        <translation>Su hijo o hija dice: {reason}</translation>
    </message>
    <message>
        <source>Your child has not asked about this one.</source>
        <translation>Su hijo o hija no ha preguntado por este.</translation>
    </message>
    <message>
        <source>The check says: {reason}. It may be wrong.</source>
        <translation>La revisión dice: {reason}. Puede equivocarse.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Permitir una vez</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Dejarlo aquí</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation>Se queda aquí.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Se ha borrado.</translation>
    </message>
    <message>
        <source>Held without a request</source>
        <translation>Retenidos sin petición</translation>
    </message>
    <message>
        <source>What you say in the first minute decides whether your child comes to you the next time.</source>
        <translation>Lo que usted diga en el primer minuto decide si su hijo o hija acudirá a usted la próxima vez.</translation>
    </message>
    <message>
        <source>This helps</source>
        <translation>Esto ayuda</translation>
    </message>
    <message>
        <source>Thank your child for telling you. It took courage.</source>
        <translation>Dele las gracias por contárselo. Ha hecho falta valor.</translation>
    </message>
    <message>
        <source>Say it out loud: &quot;You are not in trouble. I am on your side.&quot;</source>
        <translation>Dígalo en voz alta: «No te has metido en un lío. Estoy de tu lado».</translation>
    </message>
    <message>
        <source>Ask one open question: &quot;Is someone asking you for this?&quot; Then listen.</source>
        <translation>Haga una pregunta abierta: «¿Alguien te pide esto?» Y escuche.</translation>
    </message>
    <message>
        <source>Remember that the check is often wrong. A beach photo can cause a pause.</source>
        <translation>Recuerde que la revisión se equivoca a menudo. Una foto de playa puede causar una pausa.</translation>
    </message>
    <message>
        <source>If someone is pressuring your child: keep the messages, pay nothing, block the person, report it.</source>
        <translation>Si alguien presiona a su hijo o hija: guarde los mensajes, no pague nada, bloquee a la persona, denúncielo.</translation>
    </message>
    <message>
        <source>Decide the next step together, and come back to it in a few days.</source>
        <translation>Decidan juntos el siguiente paso y vuelvan a hablarlo en unos días.</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>Mejor no</translation>
    </message>
    <message>
        <source>Do not shout, and do not ask &quot;How could you?&quot;</source>
        <translation>No grite y no pregunte: «¿Cómo has podido?»</translation>
    </message>
    <message>
        <source>Do not take the phone or computer away first. Children who fear that stop telling.</source>
        <translation>No quite primero el móvil o el ordenador. Quien teme eso deja de contar las cosas.</translation>
    </message>
    <message>
        <source>Do not look at the picture, and never forward or copy it. In many countries that is against the law, even for parents.</source>
        <translation>No mire la imagen, y nunca la reenvíe ni la copie. En muchos países va contra la ley, también para los padres.</translation>
    </message>
    <message>
        <source>Do not write to the other person in your child&apos;s name.</source>
        <translation>No escriba a la otra persona en nombre de su hijo o hija.</translation>
    </message>
    <message>
        <source>Do not tell relatives or school without talking to your child first.</source>
        <translation>No lo cuente a familiares o al colegio sin hablar antes con su hijo o hija.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Líneas de ayuda</translation>
    </message>
    <message>
        <source>What we could talk about this week</source>
        <translation>De qué podríamos hablar esta semana</translation>
    </message>
    <message>
        <source>You could ask:</source>
        <translation>Podría preguntar:</translation>
    </message>
    <message>
        <source>&quot;Was it annoying that a picture was held? Was the check right?&quot;</source>
        <translation>«¿Te molestó que se retuviera una imagen? ¿Acertó la revisión?»</translation>
    </message>
    <message>
        <source>{where} · {day}, {time}</source>
        <translation>{where} · {day}, {time}</translation>
    </message>
    <message>
        <source>Numbers of the last seven days. Which file it was stays with your child.</source>
        <translation>Cifras de los últimos siete días. Qué archivo era solo lo sabe su hijo o hija.</translation>
    </message>
    <message>
        <source>Held until a parent answers: {n}</source>
        <translation>Retenidos hasta que responda un padre o una madre: {n}</translation>
    </message>
    <message>
        <source>Pauses after which your child could choose: {n}</source>
        <translation>Pausas tras las que su hijo o hija podía elegir: {n}</translation>
    </message>
    <message>
        <source>&quot;What do you do when someone asks you for a picture?&quot;</source>
        <translation>«¿Qué haces cuando alguien te pide una foto?»</translation>
    </message>
    <message>
        <source>Questions to you: {n}</source>
        <translation>Preguntas para usted: {n}</translation>
    </message>
    <message>
        <source>&quot;Was my answer fair? What would you have decided?&quot;</source>
        <translation>«¿Fue justa mi respuesta? ¿Qué habrías decidido tú?»</translation>
    </message>
    <message>
        <source>Times something went on: {n}</source>
        <translation>Veces que algo siguió adelante: {n}</translation>
    </message>
    <message>
        <source>&quot;How do you decide whether a picture is fine to send?&quot;</source>
        <translation>«¿Cómo decides si una foto se puede enviar?»</translation>
    </message>
    <message>
        <source>A quiet week: no pause, no question.</source>
        <translation>Una semana tranquila: ninguna pausa, ninguna pregunta.</translation>
    </message>
    <message>
        <source>&quot;What was good online this week? Was anything odd?&quot;</source>
        <translation>«¿Qué te gustó en internet esta semana? ¿Hubo algo raro?»</translation>
    </message>
    <message>
        <source>This computer only. What is here is sent to no other one.</source>
        <translation>Solo este ordenador. Lo que hay aquí no se envía a ningún otro.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>A look at a picture takes about {ms} ms.</source>
        <translation>Mirar una imagen tarda unos {ms} ms.</translation>
    </message>
    <message>
        <source>Nothing has been looked at since the start.</source>
        <translation>No se ha mirado nada desde el inicio.</translation>
    </message>
    <message>
        <source>Test the speed</source>
        <translation>Medir la velocidad</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Tried {n} times: usually {median} ms, at most {slowest} ms.</source>
        <translation>Probado {n} veces: normalmente {median} ms, como mucho {slowest} ms.</translation>
    </message>
    <message>
        <source>Times the check had to be started again: {n}</source>
        <translation>Veces que hubo que reiniciar la revisión: {n}</translation>
    </message>
    <message>
        <source>How the check is locked in: {sandbox}</source>
        <translation>Cómo está aislada la revisión: {sandbox}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>{file} · licence: {licence} · from {source}</source>
        <translation>{file} · licencia: {licence} · de {source}</translation>
    </message>
    <message>
        <source>SHA-256 {sum}</source>
        <translation>SHA-256 {sum}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Show the icon at each login</source>
        <translation>Mostrar el icono al iniciar sesión</translation>
    </message>
    <message>
        <source>That could not be written.</source>
        <translation>No se pudo escribir.</translation>
    </message>
    <message>
        <source>This account is an administrator. It can switch everything off. A child should have a standard account.</source>
        <translation>Esta cuenta es de administrador. Puede apagarlo todo. Un menor debería tener una cuenta estándar.</translation>
    </message>
    <message>
        <source>This is a standard account. That is how it should be.</source>
        <translation>Es una cuenta estándar. Así debe ser.</translation>
    </message>
    <message>
        <source>Four or more random words are easy to remember and hard to guess.</source>
        <translation>Cuatro o más palabras al azar son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos contraseñas aún no coinciden.</translation>
    </message>
    <message>
        <source>How hard it is to guess: {word}</source>
        <translation>Seguridad de la contraseña: {word}</translation>
    </message>
    <message>
        <source>far too easy</source>
        <translation>muy baja</translation>
    </message>
    <message>
        <source>too easy</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>still too easy</source>
        <translation>aún insuficiente</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>muy buena</translation>
    </message>
    <message>
        <source>Digits alone are not enough. Please use words.</source>
        <translation>No bastan solo cifras. Use palabras.</translation>
    </message>
    <message>
        <source>Someone may know the old one. Start new keys as well.</source>
        <translation>Puede que alguien conozca la antigua. Crear también claves nuevas.</translation>
    </message>
    <message>
        <source>The old entries stay readable for you.</source>
        <translation>Las entradas antiguas siguen siendo legibles para usted.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Se ha cambiado la contraseña.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>The code from the set-up opens everything, like the passphrase. It is not stored here and cannot be shown again. Keep the paper where your child does not look.</source>
        <translation>El código de la configuración lo abre todo, como la contraseña. No se guarda aquí y no se puede volver a mostrar. Guarde el papel donde su hijo o hija no mire.</translation>
    </message>
    <message>
        <source>Answer by telephone</source>
        <translation>Responder por teléfono</translation>
    </message>
    <message>
        <source>Your child rings you, and you read out six digits from an authenticator app. They let one file go on, once. The digits cannot show which file your child means.</source>
        <translation>Su hijo o hija le llama y usted le lee seis cifras de una aplicación de autenticación. Permiten que un archivo siga adelante, una sola vez. Las cifras no dicen a qué archivo se refiere.</translation>
    </message>
    <message>
        <source>This is not possible here. Only the program&apos;s own account can keep the secret of the digits, and here your child&apos;s account could read it. It is possible on a computer that is guarded as a whole.</source>
        <translation>Aquí no es posible. El secreto de las cifras solo está a salvo en una cuenta propia del programa, y aquí la cuenta de su hijo o hija podría leerlo. Es posible si se protege el ordenador entero.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>Volver a configurar</translation>
    </message>
    <message>
        <source>Your child looks away now. Scan this with an authenticator app, or type the letters into it. They are shown only this once.</source>
        <translation>Ahora su hijo o hija debe mirar hacia otro lado. Escanee esto con una aplicación de autenticación o escriba en ella las letras. Solo se muestran esta vez.</translation>
    </message>
    <message>
        <source>The six digits the app shows now</source>
        <translation>Las seis cifras que muestra ahora la aplicación</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>It is switched on. The list says each time digits were used.</source>
        <translation>Está activado. La lista indica cada vez que se usaron cifras.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Está desactivado.</translation>
    </message>
    <message>
        <source>Erase the list</source>
        <translation>Borrar la lista</translation>
    </message>
    <message>
        <source>Removes every entry for good. One signed line stays that says when it was erased. Disks may keep traces of old data for some time.</source>
        <translation>Quita todas las entradas para siempre. Queda una línea firmada que dice cuándo se borró. Los discos pueden conservar restos un tiempo.</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>Sí, borrarlo todo</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La lista está vacía.</translation>
    </message>
    <message>
        <source>Kept here until {day}.</source>
        <translation>Se queda aquí hasta el {day}.</translation>
    </message>
    <message>
        <source>The file is back in its folder. It may go this once.</source>
        <translation>El archivo está otra vez en su carpeta. Puede enviarse esta vez.</translation>
    </message>
    <message>
        <source>It may go this once.</source>
        <translation>Puede enviarse esta vez.</translation>
    </message>
    <message>
        <source>Delete this file? Nobody can get it back after that.</source>
        <translation>¿Borrar este archivo? Después nadie podrá recuperarlo.</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>Sí, borrarlo para siempre</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>No, conservarlo</translation>
    </message>
    <message>
        <source>Erase every entry? This cannot be undone.</source>
        <translation>¿Borrar todas las entradas? No se puede deshacer.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Crear un código nuevo</translation>
    </message>
    <message>
        <source>The old code no longer opens this computer&apos;s list after that. Make a new one? Please let your child look away.</source>
        <translation>Después, el código antiguo ya no abre la lista de este ordenador. ¿Crear uno nuevo? Pida a su hijo o hija que mire hacia otro lado.</translation>
    </message>
    <message>
        <source>Yes, make a new code</source>
        <translation>Sí, crear un código nuevo</translation>
    </message>
    <message>
        <source>No, keep the old one</source>
        <translation>No, conservar el antiguo</translation>
    </message>
    <message>
        <source>No, keep the list</source>
        <translation>No, conservar la lista</translation>
    </message>
    <message>
        <source>{section}, {n} waiting</source>
        <translation>{section}, {n} en espera</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Está aquí</translation>
    </message>
    <message>
        <source>The rules were changed, but are not in force yet</source>
        <translation>Las reglas han cambiado, pero todavía no se aplican</translation>
    </message>
    <message>
        <source>Put them in force</source>
        <translation>Aplicarlas</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Was the paper seen by someone who may also have an old copy of the program&apos;s files? Then change the passphrase above and tick the box: that starts new keys.</source>
        <translation>¿Vio el papel alguien que también pueda tener una copia antigua de los archivos del programa? Entonces cambie la contraseña arriba y marque la casilla: así se crean claves nuevas.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Let&apos;s stop for a moment</source>
        <translation>Paremos un momento</translation>
    </message>
    <message>
        <source>This looks like it might show private parts. It may be wrong.</source>
        <translation>Parece que esto podría mostrar partes íntimas. Puede ser un error.</translation>
    </message>
    <message>
        <source>This looks like it might show underwear or swimwear. It may be wrong.</source>
        <translation>Parece que esto podría mostrar ropa interior o de baño. Puede ser un error.</translation>
    </message>
    <message>
        <source>We could not look inside this file</source>
        <translation>No pudimos mirar dentro de este archivo</translation>
    </message>
    <message>
        <source>So we do not know what is in it. You know better than we do.</source>
        <translation>Por eso no sabemos qué hay dentro. Tú lo sabes mejor.</translation>
    </message>
    <message>
        <source>This has been here for a while</source>
        <translation>Esto lleva aquí un tiempo</translation>
    </message>
    <message>
        <source>You kept it here. Do you still need it? It can stay here, or you can delete it.</source>
        <translation>Lo guardaste aquí. ¿Aún lo necesitas? Puede quedarse aquí, o puedes borrarlo.</translation>
    </message>
    <message>
        <source>Private parts are yours. A picture that you send can end up with people you do not know.</source>
        <translation>Tus partes íntimas son tuyas. Una foto que envías puede acabar en manos de gente que no conoces.</translation>
    </message>
    <message>
        <source>Once you send a picture, you cannot get it back. Others can keep it or show it around.</source>
        <translation>Cuando envías una foto, ya no la puedes recuperar. Otros pueden guardarla o enseñarla.</translation>
    </message>
    <message>
        <source>Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat.</source>
        <translation>Una vez enviada, ya no decides quién la ve. Hay gente que pide fotos para amenazar con ellas.</translation>
    </message>
    <message>
        <source>Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more.</source>
        <translation>Una vez enviada, ya no está en tus manos. Hay gente que usa fotos así para hacer chantaje: pide dinero o algo más.</translation>
    </message>
    <message>
        <source>You are not in trouble. It is not your fault.</source>
        <translation>No te has metido en un lío. No es culpa tuya.</translation>
    </message>
    <message>
        <source>What your parent can learn</source>
        <translation>Lo que pueden saber tus padres</translation>
    </message>
    <message>
        <source>This app wanted to open it: {app}</source>
        <translation>Esta aplicación quería abrirlo: {app}</translation>
    </message>
    <message>
        <source>A blur of your picture. Nobody can see what is in it.</source>
        <translation>Tu foto, muy borrosa. Nadie puede ver lo que hay.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
    <message>
        <source>Don&apos;t send it</source>
        <translation>No enviarlo</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Hablar con alguien</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Hablar con {name}</translation>
    </message>
    <message>
        <source>We help you find the first words.</source>
        <translation>Te ayudamos con las primeras palabras.</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Pedir ayuda</translation>
    </message>
    <message>
        <source>People who listen and know what to do.</source>
        <translation>Personas que escuchan y saben qué hacer.</translation>
    </message>
    <message>
        <source>Ask a parent</source>
        <translation>Pedir permiso a mis padres</translation>
    </message>
    <message>
        <source>They say yes or no. They do not see the picture.</source>
        <translation>Dicen sí o no. No ven la foto.</translation>
    </message>
    <message>
        <source>You have asked. There is no answer yet.</source>
        <translation>Has pedido permiso. Aún no hay respuesta.</translation>
    </message>
    <message>
        <source>Go on after a short pause</source>
        <translation>Seguir después de una pausa corta</translation>
    </message>
    <message>
        <source>You wait {n} seconds. Then you choose again.</source>
        <translation>Esperas {n} segundos. Luego eliges otra vez.</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>¿O es una de estas cosas?</translation>
    </message>
    <message>
        <source>Someone asked me for it</source>
        <translation>Alguien me lo ha pedido</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Ya lo he enviado</translation>
    </message>
    <message>
        <source>This looks wrong</source>
        <translation>Creo que es un error</translation>
    </message>
    <message>
        <source>Or ring a parent</source>
        <translation>O llama a tus padres</translation>
    </message>
    <message>
        <source>They read you six digits. Type them here, and this one goes on.</source>
        <translation>Te leen seis cifras. Escríbelas aquí y este archivo sigue adelante.</translation>
    </message>
    <message>
        <source>The list keeps that digits were used, the time and where it was ({where}).</source>
        <translation>La lista guarda que se usaron cifras, la hora y dónde fue ({where}).</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Seis cifras</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>Usar las cifras</translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation>Tus padres han dicho que sí</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Borrarlo para siempre</translation>
    </message>
    <message>
        <source>Keep it here for now</source>
        <translation>Dejarlo aquí de momento</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>Se ha borrado</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>Has pedido permiso</translation>
    </message>
    <message>
        <source>Thank you for telling us</source>
        <translation>Gracias por decírnoslo</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>This question also goes to: {names}</source>
        <translation>Esta pregunta también va a: {names}</translation>
    </message>
    <message>
        <source>With it goes what the check saw, the line you pick and the time. The picture stays here.</source>
        <translation>Con ella van lo que vio la revisión, la frase que eliges y la hora. La foto se queda aquí.</translation>
    </message>
    <message>
        <source>With it go the line you pick and the time. The picture stays here.</source>
        <translation>Con ella van la frase que eliges y la hora. La foto se queda aquí.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>¿Para qué es?</translation>
    </message>
    <message>
        <source>It is for school</source>
        <translation>Es para el colegio</translation>
    </message>
    <message>
        <source>It is a family picture</source>
        <translation>Es una foto de familia</translation>
    </message>
    <message>
        <source>It is for a doctor or nurse</source>
        <translation>Es para un médico o una enfermera</translation>
    </message>
    <message>
        <source>It is art or a game</source>
        <translation>Es arte o un juego</translation>
    </message>
    <message>
        <source>I think the check got it wrong</source>
        <translation>Creo que la revisión se equivocó</translation>
    </message>
    <message>
        <source>Something else. I would like to talk about it</source>
        <translation>Otra cosa. Me gustaría hablarlo</translation>
    </message>
    <message>
        <source>Take a breath</source>
        <translation>Respira hondo</translation>
    </message>
    <message>
        <source>Would you be fine if other people saw it too?</source>
        <translation>¿Te parecería bien si lo viera más gente?</translation>
    </message>
    <message>
        <source>Seconds left: {n}</source>
        <translation>Quedan {n} segundos</translation>
    </message>
    <message>
        <source>The pause is over. You choose.</source>
        <translation>La pausa ha terminado. Tú eliges.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer.</source>
        <translation>La revisión se equivoca a veces. Dínoslo y lo anotamos para este archivo. La nota se queda en este ordenador.</translation>
    </message>
    <message>
        <source>Yes, the check got it wrong</source>
        <translation>Sí, la revisión se equivocó</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>No, volver</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>La cámara está encendida</translation>
    </message>
    <message>
        <source>The program {app} is using the camera.</source>
        <translation>El programa {app} usa la cámara.</translation>
    </message>
    <message>
        <source>If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time.</source>
        <translation>Si eres tú, todo va bien. Nunca tienes que mostrarte a nadie. Puedes cortar una llamada cuando quieras.</translation>
    </message>
    <message>
        <source>Nobody is told of this card. It is not written down.</source>
        <translation>No se avisa a nadie de esta tarjeta. No se anota.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>Someone wants me to show myself</source>
        <translation>Me piden que salga en cámara</translation>
    </message>
    <message>
        <source>The picture, its name and who it was for are never in it.</source>
        <translation>La imagen, su nombre y para quién era nunca están en ella.</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Tu archivo: {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>These {n} files look like they might show private parts. That may be wrong.</source>
        <translation>Parece que estos {n} archivos podrían mostrar partes íntimas. Puede ser un error.</translation>
    </message>
    <message>
        <source>These {n} files look like they might show underwear or swimwear. That may be wrong.</source>
        <translation>Parece que estos {n} archivos podrían mostrar ropa interior o de baño. Puede ser un error.</translation>
    </message>
    <message>
        <source>We could not look inside these {n} files, so we do not know what is in them.</source>
        <translation>No hemos podido mirar dentro de estos {n} archivos, así que no sabemos qué contienen.</translation>
    </message>
    <message>
        <source>You kept these {n} files here. Do you still need them?</source>
        <translation>Guardaste estos {n} archivos aquí. ¿Todavía los necesitas?</translation>
    </message>
    <message>
        <source>What would you like to do with all of them?</source>
        <translation>¿Qué quieres hacer con todos ellos?</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>Verlos uno por uno</translation>
    </message>
    <message>
        <source>After this one, more wait: {n}</source>
        <translation>Después de este esperan más: {n}</translation>
    </message>
    <message>
        <source>It stays in a safe place on this computer.</source>
        <translation>Se queda en un lugar seguro de este ordenador.</translation>
    </message>
    <message>
        <source>The web page does not get it. Your file stays where it is.</source>
        <translation>La página web no lo recibe. Tu archivo se queda donde está.</translation>
    </message>
    <message>
        <source>The app does not get it. Your file stays where it is.</source>
        <translation>La aplicación no lo recibe. Tu archivo se queda donde está.</translation>
    </message>
    <message>
        <source>It stays out of what you copied.</source>
        <translation>Queda fuera de lo que has copiado.</translation>
    </message>
    <message>
        <source>The web page does not get this camera picture.</source>
        <translation>La página web no recibe esta imagen de la cámara.</translation>
    </message>
    <message>
        <source>It is kept here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>It was not passed on</source>
        <translation>No ha seguido adelante</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Ha sido un buen momento para parar. Está en un lugar seguro de este ordenador hasta el {day}. Entonces te preguntamos otra vez.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer.</source>
        <translation>Ha sido un buen momento para parar. Está en un lugar seguro de este ordenador.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get it from this check. Your file is where it was.</source>
        <translation>Ha sido un buen momento para parar. La página web no lo ha recibido por esta vía. Tu archivo está donde estaba.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open it. Your file is where it was.</source>
        <translation>Ha sido un buen momento para parar. La aplicación no pudo abrirlo. Tu archivo está donde estaba.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was.</source>
        <translation>Ha sido un buen momento para parar. Ya no está en lo que copiaste. Si hay un archivo, sigue donde estaba.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get this camera picture.</source>
        <translation>Ha sido un buen momento para parar. La página web no recibió esta imagen de la cámara.</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>¿Borrarlo para siempre?</translation>
    </message>
    <message>
        <source>Nobody can get it back after that.</source>
        <translation>Después nadie podrá recuperarlo.</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>Sí, borrarlo</translation>
    </message>
    <message>
        <source>The file is gone from this safe place. Copies in other places are still there.</source>
        <translation>El archivo ya no está en este lugar seguro. Las copias en otros sitios siguen ahí.</translation>
    </message>
    <message>
        <source>Your parent can answer now. Until then it stays as it is.</source>
        <translation>Tus padres ya pueden responder. Hasta entonces todo sigue igual.</translation>
    </message>
    <message>
        <source>It was not sent to the other computer.</source>
        <translation>La pregunta no se ha enviado al otro ordenador.</translation>
    </message>
    <message>
        <source>Not all of them were sent to the other computer.</source>
        <translation>No todas se han enviado al otro ordenador.</translation>
    </message>
    <message>
        <source>You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is.</source>
        <translation>En casa sí has preguntado. Tus padres pueden responder en este ordenador. Hasta entonces todo sigue igual.</translation>
    </message>
    <message>
        <source>The link to it is switched off.</source>
        <translation>El enlace con él está desactivado.</translation>
    </message>
    <message>
        <source>No one may answer from there any more.</source>
        <translation>Desde allí ya nadie puede responder.</translation>
    </message>
    <message>
        <source>Enough questions went there for now. Later it works again.</source>
        <translation>Por ahora ya han ido bastantes preguntas. Más tarde volverá a funcionar.</translation>
    </message>
    <message>
        <source>Too much still waits to go there.</source>
        <translation>Todavía hay demasiados mensajes esperando para ir allí.</translation>
    </message>
    <message>
        <source>This computer could not write it down. Its disk may be full.</source>
        <translation>Este ordenador no ha podido anotarlo. Puede que su disco esté lleno.</translation>
    </message>
    <message>
        <source>A file of the link is broken. A parent can look at it.</source>
        <translation>Un archivo del enlace está dañado. Tus padres pueden mirarlo.</translation>
    </message>
    <message>
        <source>It is back in its folder</source>
        <translation>Está de nuevo en su carpeta</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>Puedes seguir</translation>
    </message>
    <message>
        <source>You can send it now. You can also still change your mind: you never have to send anything.</source>
        <translation>Ahora puedes enviarlo. También puedes cambiar de idea: nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The web page can have it now. If nothing happens there, pick it once more. You never have to send anything.</source>
        <translation>La página web ya puede recibirlo. Si no pasa nada, elígelo otra vez. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The app can open it now. Try it there once more. You never have to send anything.</source>
        <translation>La aplicación ya puede abrirlo. Prueba otra vez. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>Copy it once more. This time it stays. You never have to send anything.</source>
        <translation>Cópialo otra vez. Ahora se queda. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The web page can have the camera again. You can end a call at any time.</source>
        <translation>La página web puede usar la cámara otra vez. Puedes terminar una llamada cuando quieras.</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Volver a las opciones</translation>
    </message>
    <message>
        <source>It did not work for all of them. {why}</source>
        <translation>No ha funcionado con todos. {why}</translation>
    </message>
    <message>
        <source>Your parent has answered</source>
        <translation>Tus padres han respondido</translation>
    </message>
    <message>
        <source>There is nothing left to choose here.</source>
        <translation>Aquí ya no queda nada que elegir.</translation>
    </message>
    <message>
        <source>Don&apos;t send them</source>
        <translation>No enviarlos</translation>
    </message>
    <message>
        <source>They stay in a safe place on this computer.</source>
        <translation>Se quedan en un lugar seguro de este ordenador.</translation>
    </message>
    <message>
        <source>The web page does not get them. Your files stay where they are.</source>
        <translation>La página web no los recibe. Tus archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>The app does not get them. Your files stay where they are.</source>
        <translation>La aplicación no los recibe. Tus archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>They are kept here</source>
        <translation>Se quedan aquí</translation>
    </message>
    <message>
        <source>They were not passed on</source>
        <translation>No han seguido adelante</translation>
    </message>
    <message>
        <source>That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Ha sido un buen momento para parar. Están en un lugar seguro de este ordenador hasta el {day}. Entonces te preguntamos otra vez.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get them from this check. Your files are where they were.</source>
        <translation>Ha sido un buen momento para parar. La página web no los ha recibido por esta vía. Tus archivos están donde estaban.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open them. Your files are where they were.</source>
        <translation>Ha sido un buen momento para parar. La aplicación no pudo abrirlos. Tus archivos están donde estaban.</translation>
    </message>
    <message>
        <source>Keep them here for now</source>
        <translation>Dejarlos aquí de momento</translation>
    </message>
    <message>
        <source>Delete all {n} for good</source>
        <translation>Borrar los {n} para siempre</translation>
    </message>
    <message>
        <source>Delete these {n} files for good?</source>
        <translation>¿Borrar estos {n} archivos para siempre?</translation>
    </message>
    <message>
        <source>Nobody can get them back after that.</source>
        <translation>Después nadie podrá recuperarlos.</translation>
    </message>
    <message>
        <source>Yes, delete all {n}</source>
        <translation>Sí, borrar los {n}</translation>
    </message>
    <message>
        <source>They are deleted</source>
        <translation>Se han borrado</translation>
    </message>
    <message>
        <source>The files are gone from this safe place. Copies in other places are still there.</source>
        <translation>Los archivos ya no están en este lugar seguro. Las copias en otros sitios siguen ahí.</translation>
    </message>
    <message>
        <source>They are back where they were</source>
        <translation>Están de nuevo donde estaban</translation>
    </message>
    <message>
        <source>You can send them now. You can also still change your mind: you never have to send anything.</source>
        <translation>Ahora puedes enviarlos. También puedes cambiar de idea: nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The web page can have them now. If nothing happens there, pick them once more. You never have to send anything.</source>
        <translation>La página web ya puede recibirlos. Si no pasa nada, elígelos otra vez. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The app can open them now. Try it there once more. You never have to send anything.</source>
        <translation>La aplicación ya puede abrirlos. Prueba otra vez. Nunca tienes que enviar nada.</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer.</source>
        <translation>La revisión se equivoca a veces. Dínoslo y lo anotamos para cada uno de estos {n} archivos. Las notas se quedan en este ordenador.</translation>
    </message>
    <message>
        <source>We made a note. It still needs a parent&apos;s yes. You can ask for it.</source>
        <translation>Lo hemos anotado. Todavía hace falta el permiso de tus padres. Puedes pedirlo.</translation>
    </message>
    <message>
        <source>We made a note. It stays as it is until you choose.</source>
        <translation>Lo hemos anotado. Se queda así hasta que elijas.</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>No ha cambiado nada. {why}</translation>
    </message>
    <message>
        <source>Pick what fits best.</source>
        <translation>Elige lo que mejor encaje.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Is someone pressuring you?</source>
        <translation>¿Alguien te presiona?</translation>
    </message>
    <message>
        <source>Pick what is closest. Nobody sees what you pick here.</source>
        <translation>Elige lo más parecido. Nadie ve lo que eliges aquí.</translation>
    </message>
    <message>
        <source>This is not your fault, and you are not in trouble. You did well to look here.</source>
        <translation>No es culpa tuya y no te has metido en un lío. Has hecho bien en mirar aquí.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>Lo que puedes hacer ahora</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>Un amigo o una amiga</translation>
    </message>
    <message>
        <source>Someone I know in real life asked me.</source>
        <translation>Me lo ha pedido alguien que conozco de verdad.</translation>
    </message>
    <message>
        <source>Someone I only know online</source>
        <translation>Alguien que solo conozco en internet</translation>
    </message>
    <message>
        <source>We met in a game, a chat or an app.</source>
        <translation>Nos conocimos en un juego, un chat o una app.</translation>
    </message>
    <message>
        <source>A &quot;model agency&quot; or someone who pays</source>
        <translation>Una «agencia de modelos» o alguien que paga</translation>
    </message>
    <message>
        <source>They offer money, gifts or a job.</source>
        <translation>Ofrecen dinero, regalos o un trabajo.</translation>
    </message>
    <message>
        <source>Someone who threatens me</source>
        <translation>Alguien que me amenaza</translation>
    </message>
    <message>
        <source>They say they will show it or hurt me.</source>
        <translation>Dicen que lo enseñarán o que me harán daño.</translation>
    </message>
    <message>
        <source>They want me on camera</source>
        <translation>Quieren verme por la cámara</translation>
    </message>
    <message>
        <source>They ask me to show myself in a call.</source>
        <translation>Me piden que me muestre en una llamada.</translation>
    </message>
    <message>
        <source>A friend who sounds odd</source>
        <translation>Un amigo que escribe raro</translation>
    </message>
    <message>
        <source>It may not be my friend who writes.</source>
        <translation>Puede que no sea mi amigo quien escribe.</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Ya lo he enviado</translation>
    </message>
    <message>
        <source>There is still a lot you can do.</source>
        <translation>Todavía puedes hacer mucho.</translation>
    </message>
    <message>
        <source>You can say no. A good friend will get it.</source>
        <translation>Puedes decir que no. Un buen amigo lo entiende.</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>No tienes que decir por qué.</translation>
    </message>
    <message>
        <source>You can write: &quot;I don&apos;t send that kind of picture.&quot;</source>
        <translation>Puedes escribir: «No mando fotos así».</translation>
    </message>
    <message>
        <source>If they ask again and again, take a break from the chat.</source>
        <translation>Si insisten, deja el chat un rato.</translation>
    </message>
    <message>
        <source>Tell someone you trust. It helps to say it out loud.</source>
        <translation>Cuéntaselo a alguien de confianza. Decirlo en voz alta ayuda.</translation>
    </message>
    <message>
        <source>Stop writing back. You do not owe them a thing.</source>
        <translation>No contestes más. No les debes nada.</translation>
    </message>
    <message>
        <source>They may not be who they say they are, or as old.</source>
        <translation>Puede que no sean quienes dicen, ni de esa edad.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words, not of private pictures.</source>
        <translation>Guarda el chat. Haz una captura de los mensajes, no de fotos íntimas.</translation>
    </message>
    <message>
        <source>Then block them.</source>
        <translation>Después bloquéalos.</translation>
    </message>
    <message>
        <source>Tell an adult you trust today.</source>
        <translation>Cuéntaselo hoy a un adulto de confianza.</translation>
    </message>
    <message>
        <source>A real agency does not ask a child for such a picture. This is a trick.</source>
        <translation>Una agencia de verdad no pide a un niño una foto así. Es una trampa.</translation>
    </message>
    <message>
        <source>Send nothing, even if the money sounds good.</source>
        <translation>No mandes nada, aunque te ofrezcan mucho dinero.</translation>
    </message>
    <message>
        <source>Keep your name, your school and your street to yourself.</source>
        <translation>No digas cómo te llamas, a qué cole vas ni en qué calle vives.</translation>
    </message>
    <message>
        <source>Keep the chat. Then block them.</source>
        <translation>Guarda el chat. Después bloquéalos.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more. Paying does not make them stop.</source>
        <translation>No pagues y no mandes nada más. Aunque pagues, no pararán.</translation>
    </message>
    <message>
        <source>Stop writing back. You may be scared. Many have been here and got out.</source>
        <translation>No contestes más. Es normal tener miedo. Muchos han pasado por esto y han salido.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words and the name.</source>
        <translation>Guarda el chat. Haz una captura de los mensajes y del nombre.</translation>
    </message>
    <message>
        <source>Block them. Do not delete your account or the chat.</source>
        <translation>Bloquéalos. No borres tu cuenta ni el chat.</translation>
    </message>
    <message>
        <source>Tell an adult now, or call a help line. If you are in danger, call for help at once.</source>
        <translation>Cuéntaselo ya a un adulto o llama a una línea de ayuda. Si estás en peligro, pide ayuda ahora mismo.</translation>
    </message>
    <message>
        <source>You never have to show yourself. Not even for a second.</source>
        <translation>Nunca tienes que mostrarte. Ni un segundo.</translation>
    </message>
    <message>
        <source>Turn the camera off or put your hand on it.</source>
        <translation>Apaga la cámara o tápala con la mano.</translation>
    </message>
    <message>
        <source>End the call. You do not have to say goodbye.</source>
        <translation>Corta la llamada. No tienes que decir adiós.</translation>
    </message>
    <message>
        <source>The person you see may be an old film of someone else.</source>
        <translation>Lo que ves puede ser un vídeo grabado de otra persona.</translation>
    </message>
    <message>
        <source>Tell an adult you trust what they wanted.</source>
        <translation>Cuéntale a un adulto de confianza lo que querían.</translation>
    </message>
    <message>
        <source>Stop and wait. Someone may have taken your friend&apos;s account.</source>
        <translation>Para y espera. Quizá alguien le ha quitado la cuenta.</translation>
    </message>
    <message>
        <source>Send nothing, and do not open any link.</source>
        <translation>No mandes nada ni abras ningún enlace.</translation>
    </message>
    <message>
        <source>Ask your friend in another way: call, or ask at school.</source>
        <translation>Pregunta a tu amigo de otra forma: llámalo o pregúntale en el cole.</translation>
    </message>
    <message>
        <source>If it was not them, they can get the account back. Warn your other friends.</source>
        <translation>Si no era él, puede recuperar la cuenta. Avisa a tus otros amigos.</translation>
    </message>
    <message>
        <source>Tell an adult you trust about it.</source>
        <translation>Cuéntaselo a un adulto de confianza.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more.</source>
        <translation>No pagues y no mandes nada más.</translation>
    </message>
    <message>
        <source>Keep the chat. It can help to find the person.</source>
        <translation>Guarda el chat. Puede ayudar a encontrar a la persona.</translation>
    </message>
    <message>
        <source>Block them. If the app can take the picture back, do that first.</source>
        <translation>Bloquéalos. Si la app puede retirar la foto, hazlo primero.</translation>
    </message>
    <message>
        <source>Tell an adult you trust. You do not have to show the picture.</source>
        <translation>Cuéntaselo a un adulto de confianza. No tienes que enseñar la foto.</translation>
    </message>
    <message>
        <source>Ask a service below to take it off the web. They help for free.</source>
        <translation>Pide a uno de los servicios de abajo que la quite de internet. Es gratis.</translation>
    </message>
    <message>
        <source>Step {n}: {step}</source>
        <translation>Paso {n}: {step}</translation>
    </message>
    <message>
        <source>Talk to someone you trust</source>
        <translation>Habla con alguien de confianza</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Hablar con {name}</translation>
    </message>
    <message>
        <source>Saying it is the hardest part. It gets lighter after that. You could start like this:</source>
        <translation>Decirlo es lo más difícil. Después pesa menos. Podrías empezar así:</translation>
    </message>
    <message>
        <source>&quot;Something is going on, and I need help. I don&apos;t know how to say it. Can you listen and not be mad?&quot;</source>
        <translation>«Me está pasando algo y necesito ayuda. No sé cómo decirlo. ¿Puedes escucharme sin enfadarte?»</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>Copiar estas palabras</translation>
    </message>
    <message>
        <source>Copied. You can paste them into a message.</source>
        <translation>Copiado. Puedes pegarlo en un mensaje.</translation>
    </message>
    <message>
        <source>Who could it be?</source>
        <translation>¿Con quién podrías hablar?</translation>
    </message>
    <message>
        <source>Mum, dad or who you live with</source>
        <translation>Mamá, papá o con quien vives</translation>
    </message>
    <message>
        <source>A grandparent, an aunt, an uncle, a big sister or brother</source>
        <translation>Un abuelo, una tía, un tío, una hermana o un hermano mayor</translation>
    </message>
    <message>
        <source>A teacher, a coach or the school nurse</source>
        <translation>Alguien del cole, del deporte o de la enfermería</translation>
    </message>
    <message>
        <source>A friend&apos;s mum or dad</source>
        <translation>La madre o el padre de un amigo</translation>
    </message>
    <message>
        <source>If the first one does not listen, try the next. Do not give up.</source>
        <translation>Si el primero no escucha, prueba con otro. No te rindas.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Your child can read these rules at any time. Talk about a change before you make it.</source>
        <translation>Su hijo o hija puede leer estas reglas siempre. Hablen de un cambio antes de hacerlo.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Born in {month}</source>
        <translation>Fecha de nacimiento: {month}</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>Menos de 10 años</translation>
    </message>
    <message>
        <source>10 to 12</source>
        <translation>De 10 a 12 años</translation>
    </message>
    <message>
        <source>13 to 15</source>
        <translation>De 13 a 15 años</translation>
    </message>
    <message>
        <source>16 and 17</source>
        <translation>16 y 17 años</translation>
    </message>
    <message>
        <source>Private parts: held until a parent answers. The parent sees that there was a pause, where and why, never the picture.</source>
        <translation>Partes íntimas: el archivo se retiene hasta que respondan los padres. Los padres ven que hubo una pausa, dónde y por qué, nunca la imagen.</translation>
    </message>
    <message>
        <source>A warning and a short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Un aviso y una pausa corta; después decide el propio adolescente. A los padres no se les avisa; la lista guarda que hubo una pausa.</translation>
    </message>
    <message>
        <source>A warning and a very short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Un aviso y una pausa muy corta; después decide el propio adolescente. A los padres no se les avisa; la lista guarda que hubo una pausa.</translation>
    </message>
    <message>
        <source>The rules change with the birthdays at 10, 13 and 16. Your child is told.</source>
        <translation>Las reglas cambian al cumplir 10, 13 y 16 años. Se avisa a su hijo o hija.</translation>
    </message>
    <message>
        <source>Take the usual rules for this age</source>
        <translation>Usar las reglas habituales de esta edad</translation>
    </message>
    <message>
        <source>For another computer or another child</source>
        <translation>Para otro ordenador u otro hijo</translation>
    </message>
    <message>
        <source>The rules can be saved in a file and read in elsewhere. The birthday and added models stay those of each computer. The file is no secret.</source>
        <translation>Las reglas se pueden guardar en un archivo y cargar en otro lugar. La fecha de nacimiento y los modelos añadidos siguen siendo los de cada ordenador. El archivo no es secreto.</translation>
    </message>
    <message>
        <source>Save the rules in force</source>
        <translation>Guardar las reglas vigentes</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>Cargar reglas de un archivo</translation>
    </message>
    <message>
        <source>Where should the rules go?</source>
        <translation>¿Dónde guardar las reglas?</translation>
    </message>
    <message>
        <source>Which file has the rules?</source>
        <translation>¿En qué archivo están las reglas?</translation>
    </message>
    <message>
        <source>The rules are saved: {path}</source>
        <translation>Las reglas están guardadas: {path}</translation>
    </message>
    <message>
        <source>This page shows the rules of the file. They are in force once you apply them.</source>
        <translation>Esta página muestra las reglas del archivo. Valdrán cuando las aplique.</translation>
    </message>
    <message>
        <source>The file was not taken. Something is wrong in line {line}.</source>
        <translation>El archivo no se aceptó. Hay algo mal en la línea {line}.</translation>
    </message>
    <message>
        <source>This file cannot be read as rules.</source>
        <translation>Este archivo no se puede leer como reglas.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Private parts</source>
        <translation>Partes íntimas</translation>
    </message>
    <message>
        <source>Underwear, swimwear</source>
        <translation>Ropa interior o de baño</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>No se pudo revisar</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Dejarlo pasar</translation>
    </message>
    <message>
        <source>Pause, then the child decides</source>
        <translation>Pausa, después decide el menor</translation>
    </message>
    <message>
        <source>Hold until a parent answers</source>
        <translation>Retener hasta que los padres respondan</translation>
    </message>
    <message>
        <source>How careful</source>
        <translation>Nivel de prudencia</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Prudente</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Tolerante</translation>
    </message>
    <message>
        <source>Misses less, is wrong more often.</source>
        <translation>Se le escapa menos, se equivoca más.</translation>
    </message>
    <message>
        <source>For most families.</source>
        <translation>Para la mayoría de las familias.</translation>
    </message>
    <message>
        <source>Is wrong less often, misses more.</source>
        <translation>Se equivoca menos, se le escapa más.</translation>
    </message>
    <message>
        <source>Not measured on this computer&apos;s models.</source>
        <translation>Sin medir con los modelos de este ordenador.</translation>
    </message>
    <message>
        <source>Seconds of pause before going on</source>
        <translation>Segundos de pausa antes de seguir</translation>
    </message>
    <message>
        <source>Days a file is kept before your child is asked again</source>
        <translation>Días que se guarda un archivo hasta volver a preguntar</translation>
    </message>
    <message>
        <source>Show me pauses without opening the list</source>
        <translation>Mostrarme las pausas sin abrir la lista</translation>
    </message>
    <message>
        <source>Off for 13 and older: many do not ask for help when they fear that parents are told.</source>
        <translation>Desactivado desde los 13 años: muchos no piden ayuda si temen que se avise a los padres.</translation>
    </message>
    <message>
        <source>A person your child trusts</source>
        <translation>Una persona en quien confía su hijo o hija</translation>
    </message>
    <message>
        <source>Such as Aunt Ana. Shown as &quot;Talk to Aunt Ana&quot;.</source>
        <translation>Por ejemplo, tía Ana. Se verá «Hablar con tía Ana».</translation>
    </message>
    <message>
        <source>Help lines for</source>
        <translation>Líneas de ayuda para</translation>
    </message>
    <message>
        <source>The country of this computer ({country})</source>
        <translation>El país de este ordenador ({country})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>¿Qué carpeta?</translation>
    </message>
    <message>
        <source>Look at {path}</source>
        <translation>Mirar {path}</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder}</source>
        <translation>{category}: no se busca en {folder}</translation>
    </message>
    <message>
        <source>{category}: not looked for from {app}</source>
        <translation>{category}: no se busca desde {app}</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder} from {app}</source>
        <translation>{category}: no se busca en {folder} desde {app}</translation>
    </message>
    <message>
        <source>Add an exception for a folder…</source>
        <translation>Añadir una excepción para una carpeta…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove: {exception}</source>
        <translation>Quitar: {exception}</translation>
    </message>
    <message>
        <source>Put these rules in force</source>
        <translation>Aplicar estas reglas</translation>
    </message>
    <message>
        <source>In force. Your child can read them under &quot;The rules here&quot;.</source>
        <translation>En vigor. Su hijo o hija puede leerlas en «Las reglas aquí».</translation>
    </message>
    <message>
        <source>These rules were not taken. The old ones are still in force. {why}</source>
        <translation>No se aceptaron estas reglas. Siguen las anteriores. {why}</translation>
    </message>
    <message>
        <source>Measured at &quot;{point}&quot;: {noticed} of {shown} computed figures were noticed. Of {ordinary} everyday pictures, {stopped} were stopped for nothing. At home it can be better or worse.</source>
        <translation>Medido con «{point}»: se detectaron {noticed} de {shown} figuras generadas por ordenador. De {ordinary} imágenes corrientes, {stopped} se pararon sin motivo. En casa puede ser mejor o peor.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Protected. Pictures get a second look.</source>
        <translation>Protegido. Las imágenes se miran dos veces.</translation>
    </message>
    <message>
        <source>Something waits for an answer.</source>
        <translation>Algo espera una respuesta.</translation>
    </message>
    <message>
        <source>Works, but something needs a look.</source>
        <translation>Funciona, pero hay algo que revisar.</translation>
    </message>
    <message>
        <source>Not protecting.</source>
        <translation>Ahora no protege.</translation>
    </message>
    <message>
        <source>{state} {why}</source>
        <translation>{state} {why}</translation>
    </message>
    <message>
        <source>Looking for the guard…</source>
        <translation>Buscando la protección…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>What waits for you ({n})</source>
        <translation>En espera ({n})</translation>
    </message>
    <message>
        <source>Someone is pressuring me</source>
        <translation>Alguien me presiona</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Qué se anota</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Las reglas aquí</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Qué está protegido</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Para padres</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Set up together</source>
        <translation>Configurar juntos</translation>
    </message>
    <message>
        <source>Beforehand is on</source>
        <translation>Beforehand está en marcha</translation>
    </message>
    <message>
        <source>This computer gives pictures a second look. Click to see what is recorded.</source>
        <translation>Este ordenador mira dos veces las imágenes. Pulsa para ver qué se anota.</translation>
    </message>
    <message>
        <source>Start the guard</source>
        <translation>Poner en marcha la protección</translation>
    </message>
    <message>
        <source>Short steps for what to do now. Nobody sees what you pick.</source>
        <translation>Pasos cortos para ahora. Nadie ve lo que eliges.</translation>
    </message>
    <message>
        <source>Files and pictures that were kept back.</source>
        <translation>Archivos e imágenes que se han retenido.</translation>
    </message>
    <message>
        <source>Everything that is written down, and what never is.</source>
        <translation>Todo lo que se anota y lo que nunca se anota.</translation>
    </message>
    <message>
        <source>What is looked at, and what happens then.</source>
        <translation>Qué se mira y qué pasa entonces.</translation>
    </message>
    <message>
        <source>Opens with the family&apos;s passphrase.</source>
        <translation>Se abre con la contraseña de la familia.</translation>
    </message>
    <message>
        <source>Takes ten minutes, with your child beside you.</source>
        <translation>Son diez minutos, con su hijo o hija al lado.</translation>
    </message>
    <message>
        <source>Beforehand: a question for a parent</source>
        <translation>Beforehand: una pregunta para los padres</translation>
    </message>
    <message>
        <source>Someone waits for an answer. Open &quot;For parents&quot; to see it.</source>
        <translation>Alguien espera una respuesta. Abra «Para padres».</translation>
    </message>
    <message>
        <source>Beforehand: there is an answer</source>
        <translation>Beforehand: hay una respuesta</translation>
    </message>
    <message>
        <source>Your parent has answered. Click to see what waits for you.</source>
        <translation>Tus padres han respondido. Haz clic para ver lo que te espera.</translation>
    </message>
    <message>
        <source>Beforehand: there was a pause</source>
        <translation>Beforehand: hubo una pausa</translation>
    </message>
    <message>
        <source>There is more in the parents&apos; list.</source>
        <translation>Hay más en la lista de los padres.</translation>
    </message>
    <message>
        <source>Beforehand: the rules have changed</source>
        <translation>Beforehand: las reglas han cambiado</translation>
    </message>
    <message>
        <source>Click to read the rules here.</source>
        <translation>Haz clic para leer las reglas de aquí.</translation>
    </message>
    <message>
        <source>Beforehand does not protect now</source>
        <translation>Beforehand ahora no protege</translation>
    </message>
    <message>
        <source>Pictures are not looked at. Click to see why.</source>
        <translation>Las imágenes no se revisan. Haz clic para ver por qué.</translation>
    </message>
    <message>
        <source>Beforehand protects again</source>
        <translation>Beforehand vuelve a proteger</translation>
    </message>
    <message>
        <source>Pictures get a second look again.</source>
        <translation>Las imágenes se vuelven a revisar.</translation>
    </message>
    <message>
        <source>Beforehand: an update is there</source>
        <translation>Beforehand: hay una actualización</translation>
    </message>
    <message>
        <source>It comes with this computer&apos;s other updates. Beforehand itself asks nobody for it.</source>
        <translation>Llega con las demás actualizaciones de este ordenador. Beforehand no la pide a nadie.</translation>
    </message>
    <message>
        <source>Version {version} is there. It comes with this computer&apos;s other updates.</source>
        <translation>Ya está la versión {version}. Llega con las demás actualizaciones de este ordenador.</translation>
    </message>
    <message>
        <source>Beforehand is here</source>
        <translation>Beforehand está aquí</translation>
    </message>
    <message>
        <source>It is not set up yet. Click to set it up together.</source>
        <translation>Todavía no está configurado. Haga clic para configurarlo juntos.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Ask a grown-up for help</source>
        <translation>Pedir ayuda a una persona adulta</translation>
    </message>
    <message>
        <source>First words, and people who listen.</source>
        <translation>Las primeras palabras, y gente que escucha.</translation>
    </message>
</context>
</TS>
