<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>What was recorded, newest first. There are no pictures and no names in it.</source>
        <translation>Was aufgeschrieben wurde, das Neueste zuerst. Es sind keine Bilder und keine Namen darin.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why, or by whom</source>
        <translation>Warum oder durch wen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Einträge der Liste</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Pauses and held files</source>
        <translation>Pausen und zurückgehaltene Dateien</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Anfragen und Antworten</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>Der Schutz selbst</translation>
    </message>
    <message>
        <source>Rules, passphrase, openings</source>
        <translation>Regeln, Passwort, Öffnen der Liste</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>Einträge: {n}</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>Prüfen, ob etwas verändert wurde</translation>
    </message>
    <message>
        <source>Save a copy for the police or a counsellor</source>
        <translation>Eine Kopie für Polizei oder Beratung speichern</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>Wohin soll die Kopie?</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Jeder Eintrag wird geprüft …</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>Die Kopie wird geschrieben …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Whole: all {n} entries are as they were written. Check words: {words}.</source>
        <translation>Vollständig: Alle {n} Einträge sind so, wie sie geschrieben wurden. Prüfwörter: {words}.</translation>
    </message>
    <message>
        <source>Not whole: entry {n}. {damage}. Entries before it are good.</source>
        <translation>Nicht vollständig: Eintrag {n}. {damage}. Die Einträge davor sind in Ordnung.</translation>
    </message>
    <message>
        <source>A broken disk can do this, and so can somebody who changed the list.</source>
        <translation>Das kann ein defekter Datenträger gewesen sein oder jemand, der die Liste geändert hat.</translation>
    </message>
    <message>
        <source>I have seen this, go on</source>
        <translation>Gesehen, weitermachen</translation>
    </message>
    <message>
        <source>Noted. Every later check still names this damage.</source>
        <translation>Notiert. Jede spätere Prüfung nennt diesen Schaden weiterhin.</translation>
    </message>
    <message>
        <source>Damage you have seen before: {n}.</source>
        <translation>Schäden, die Sie schon gesehen haben: {n}.</translation>
    </message>
    <message>
        <source>Write the check words down. If they are the same or further on next time, nothing was rolled back.</source>
        <translation>Schreiben Sie die Prüfwörter auf. Stehen beim nächsten Mal dieselben oder spätere da, wurde nichts zurückgesetzt.</translation>
    </message>
    <message>
        <source>Saved: {path}. A web page and the signed proof lie beside it. There is no picture in any of them.</source>
        <translation>Gespeichert: {path}. Daneben liegen eine Webseite und der signierte Nachweis. In keinem davon ist ein Bild.</translation>
    </message>
    <message>
        <source>Beforehand: what was recorded</source>
        <translation>Beforehand: Was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>This report holds no picture, no file name and no name of a person. It lists what the program on this computer recorded.</source>
        <translation>Dieser Bericht enthält kein Bild, keinen Dateinamen und keinen Namen einer Person. Er führt auf, was das Programm auf diesem Computer aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>Written on {when}, time zone {zone}. The signed proof is the file {bundle} beside this report: its README says how to check it.</source>
        <translation>Erstellt am {when}, Zeitzone {zone}. Der signierte Nachweis ist die Datei {bundle} neben diesem Bericht: Ihre README erklärt, wie man ihn prüft.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>First: this computer&apos;s folder</source>
        <translation>Zuerst: der Ordner dieses Computers</translation>
    </message>
    <message>
        <source>The computer that passes your family&apos;s messages on has made a folder for this one. Bring it here on a USB stick, then pick it. The manual says how, under &quot;Answers from another computer&quot;.</source>
        <translation>Der Computer, der die Nachrichten Ihrer Familie weitergibt, hat für diesen einen Ordner angelegt. Bringen Sie ihn auf einem USB-Stick hierher und wählen Sie ihn aus. Wie das geht, steht im Handbuch unter „Answers from another computer“.</translation>
    </message>
    <message>
        <source>Pick the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>That is not this computer&apos;s folder. A file called link.toml is in it.</source>
        <translation>Das ist nicht der Ordner dieses Computers. In ihm liegt eine Datei namens link.toml.</translation>
    </message>
    <message>
        <source>Answers from elsewhere</source>
        <translation>Antworten von unterwegs</translation>
    </message>
    <message>
        <source>When you are out, your child can ask you on a computer of yours. It is off until you pair one, with your child beside you.</source>
        <translation>Wenn Sie unterwegs sind, kann Ihr Kind Sie an einem Ihrer Computer fragen. Das ist ausgeschaltet, bis Sie gemeinsam mit Ihrem Kind einen koppeln.</translation>
    </message>
    <message>
        <source>What goes there: what the check says, the line your child picks, and the time. Never a picture or the name of a file.</source>
        <translation>Übertragen werden: was die Prüfung sagt, der Satz, den Ihr Kind wählt, und die Uhrzeit. Nie ein Bild oder ein Dateiname.</translation>
    </message>
    <message>
        <source>What goes there: the line your child picks, and the time. Never a picture, and not what the check says.</source>
        <translation>Übertragen werden: der Satz, den Ihr Kind wählt, und die Uhrzeit. Nie ein Bild, und nicht, was die Prüfung sagt.</translation>
    </message>
    <message>
        <source>An administrator gives this computer its folder: beforehand link join FOLDER</source>
        <translation>Ein Administrator gibt diesem Computer seinen Ordner: beforehand link join ORDNER</translation>
    </message>
    <message>
        <source>The connection is being made…</source>
        <translation>Die Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Not connected just now. What is asked waits here, and goes as soon as it is.</source>
        <translation>Gerade nicht verbunden. Fragen warten hier und werden gesendet, sobald die Verbindung da ist.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Wer antworten darf</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>{name}, bis {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name}? Its answers count no more after that.</source>
        <translation>{name} entfernen? Antworten von dort zählen danach nicht mehr.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Ja, entfernen</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nein, nicht entfernen</translation>
    </message>
    <message>
        <source>Pair a computer of yours</source>
        <translation>Einen Ihrer Computer koppeln</translation>
    </message>
    <message>
        <source>Your child&apos;s name</source>
        <translation>Name Ihres Kindes</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>On your own computer, open Beforehand for parents and choose &quot;Add a child&quot;. Type this there:</source>
        <translation>Öffnen Sie auf Ihrem eigenen Computer Beforehand für Eltern und wählen Sie „Kind hinzufügen“. Tippen Sie dort ein:</translation>
    </message>
    <message>
        <source>Or read it with your phone: the picture has the same letters in it. The code works once. Minutes left: {n}.</source>
        <translation>Oder mit dem Handy scannen: Im Bild stecken dieselben Zeichen. Der Code gilt nur einmal. Minuten übrig: {n}.</translation>
    </message>
    <message>
        <source>Waiting for your computer…</source>
        <translation>Warten auf Ihren Computer …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; has typed the code. Is that your computer?</source>
        <translation>„{name}“ hat den Code eingegeben. Ist das Ihr Computer?</translation>
    </message>
    <message>
        <source>Yes, pair it</source>
        <translation>Ja, koppeln</translation>
    </message>
    <message>
        <source>No, stop</source>
        <translation>Nein, beenden</translation>
    </message>
    <message>
        <source>Paired. &quot;{name}&quot; may answer for one year.</source>
        <translation>Gekoppelt. „{name}“ darf ein Jahr lang antworten.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Es ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It is switched off. Your child asks at home.</source>
        <translation>Es ist ausgeschaltet. Ihr Kind fragt zu Hause.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Your child alone switches it on and off, under &quot;The rules here&quot;.</source>
        <translation>Nur Ihr Kind schaltet es ein und aus, unter „Die Regeln hier“.</translation>
    </message>
    <message>
        <source>What your children ask</source>
        <translation>Was Ihre Kinder fragen</translation>
    </message>
    <message>
        <source>No questions now.</source>
        <translation>Gerade keine Fragen.</translation>
    </message>
    <message>
        <source>No child&apos;s computer is paired yet.</source>
        <translation>Noch ist kein Computer eines Kindes gekoppelt.</translation>
    </message>
    <message>
        <source>Connected. Questions arrive by themselves.</source>
        <translation>Verbunden. Fragen kommen von selbst an.</translation>
    </message>
    <message>
        <source>Not connected just now. Questions arrive as soon as it is.</source>
        <translation>Gerade nicht verbunden. Fragen kommen an, sobald die Verbindung da ist.</translation>
    </message>
    <message>
        <source>{child} says: {reason}</source>
        <translation>{child} sagt: {reason}</translation>
    </message>
    <message>
        <source>Asked on {day} at {time}. An answer counts until {day2} at {time2}.</source>
        <translation>Gefragt am {day} um {time}. Eine Antwort zählt bis {day2}, {time2}.</translation>
    </message>
    <message>
        <source>By the clocks, the time for an answer is over. If the question came just now, one clock is wrong, here or there. You can still answer.</source>
        <translation>Laut Uhr ist die Zeit für eine Antwort vorbei. Kam die Frage gerade erst an, geht hier oder dort eine Uhr falsch. Sie können trotzdem antworten.</translation>
    </message>
    <message>
        <source>By the clock here, it was asked in the future: one clock is wrong, here or there. You can still answer.</source>
        <translation>Laut der Uhr hier kommt die Frage aus der Zukunft: Hier oder dort geht eine Uhr falsch. Sie können trotzdem antworten.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Let&apos;s talk tonight</source>
        <translation>Reden wir heute Abend</translation>
    </message>
    <message>
        <source>Allow this one</source>
        <translation>Dieses eine erlauben</translation>
    </message>
    <message>
        <source>Let this one go, once? You cannot see it from here.</source>
        <translation>Dieses eine einmal durchlassen? Sie können es von hier aus nicht sehen.</translation>
    </message>
    <message>
        <source>Yes, let it go once</source>
        <translation>Ja, einmal durchlassen</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Nein, jetzt nicht</translation>
    </message>
    <message>
        <source>Your answer is on its way: {answer}. It arrives once {child}&apos;s computer is on.</source>
        <translation>Ihre Antwort ist unterwegs: {answer}. Sie kommt an, sobald der Computer von {child} an ist.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how}</source>
        <translation>{child}, {day}, {time}: {how}</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how} (answered by {who})</source>
        <translation>{child}, {day}, {time}: {how} (Antwort von {who})</translation>
    </message>
    <message>
        <source>it stays held</source>
        <translation>es bleibt zurückgehalten</translation>
    </message>
    <message>
        <source>talk tonight; it stays held</source>
        <translation>heute Abend reden; es bleibt zurückgehalten</translation>
    </message>
    <message>
        <source>it may go, once</source>
        <translation>es darf einmal gesendet werden</translation>
    </message>
    <message>
        <source>answered at home</source>
        <translation>zu Hause beantwortet</translation>
    </message>
    <message>
        <source>nobody answered within a day; it is still held</source>
        <translation>einen Tag lang keine Antwort; es bleibt zurückgehalten</translation>
    </message>
    <message>
        <source>the rules changed; it is still held</source>
        <translation>die Regeln haben sich geändert; es bleibt zurückgehalten</translation>
    </message>
    <message>
        <source>Children and computers</source>
        <translation>Kinder und Computer</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Kind hinzufügen</translation>
    </message>
    <message>
        <source>On your child&apos;s computer, open &quot;For parents&quot; and there &quot;Answers from elsewhere&quot;. It shows a code. Type it here.</source>
        <translation>Öffnen Sie am Computer Ihres Kindes „Für Eltern“ und dort „Antworten von unterwegs“. Dort erscheint ein Code. Tippen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Der Code</translation>
    </message>
    <message>
        <source>A name for this computer, like &quot;Mum&apos;s laptop&quot;</source>
        <translation>Ein Name für diesen Computer, etwa „Mamas Laptop“</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>Sent. Now say yes on your child&apos;s computer.</source>
        <translation>Abgeschickt. Sagen Sie jetzt am Computer Ihres Kindes Ja.</translation>
    </message>
    <message>
        <source>Paired with {child}.</source>
        <translation>Gekoppelt mit {child}.</translation>
    </message>
    <message>
        <source>{child} can ask you here.</source>
        <translation>{child} kann Sie hier fragen.</translation>
    </message>
    <message>
        <source>{child} has switched this off and asks at home.</source>
        <translation>{child} hat das ausgeschaltet und fragt zu Hause.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; may answer too.</source>
        <translation>„{name}“ darf auch antworten.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Er ist verloren gegangen</translation>
    </message>
    <message>
        <source>Is &quot;{name}&quot; lost? Its answers count no more after that.</source>
        <translation>Ist „{name}“ verloren gegangen? Antworten von dort zählen danach nicht mehr.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Ja, verloren gegangen</translation>
    </message>
    <message>
        <source>No, it is here</source>
        <translation>Nein, er ist da</translation>
    </message>
    <message>
        <source>Sent. It counts once {child}&apos;s computer has it.</source>
        <translation>Abgeschickt. Es gilt, sobald der Computer von {child} es hat.</translation>
    </message>
    <message>
        <source>Forget this child&apos;s computer</source>
        <translation>Diesen Computer vergessen</translation>
    </message>
    <message>
        <source>Forget {child}&apos;s computer? Its questions do not arrive here after that.</source>
        <translation>Den Computer von {child} vergessen? Fragen von dort kommen hier dann nicht mehr an.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Ja, vergessen</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nein, behalten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Beforehand: a question for you</source>
        <translation>Beforehand: eine Frage an Sie</translation>
    </message>
    <message>
        <source>A child asks. Click to read it.</source>
        <translation>Ein Kind fragt. Zum Lesen klicken.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Das ist nicht der Code. Bitte noch einmal hinschauen.</translation>
    </message>
    <message>
        <source>The code is over. Please show a new one.</source>
        <translation>Der Code ist abgelaufen. Bitte einen neuen zeigen.</translation>
    </message>
    <message>
        <source>Your computer has not typed the code yet.</source>
        <translation>Ihr Computer hat den Code noch nicht eingegeben.</translation>
    </message>
    <message>
        <source>The connection is not there yet. Please try again in a moment.</source>
        <translation>Die Verbindung ist noch nicht da. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Eight computers may answer already. Please remove one first.</source>
        <translation>Acht Computer dürfen schon antworten. Bitte zuerst einen entfernen.</translation>
    </message>
    <message>
        <source>There are sixteen computers already. Please forget one first.</source>
        <translation>Es sind schon sechzehn Computer. Bitte zuerst einen vergessen.</translation>
    </message>
    <message>
        <source>No computer of a parent may answer now.</source>
        <translation>Gerade darf kein Computer der Eltern antworten.</translation>
    </message>
    <message>
        <source>This question is no longer here.</source>
        <translation>Diese Frage ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This child&apos;s computer is no longer here.</source>
        <translation>Der Computer dieses Kindes ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This question has an answer already.</source>
        <translation>Diese Frage hat schon eine Antwort.</translation>
    </message>
    <message>
        <source>Too much waits to be sent. Please try again later.</source>
        <translation>Es warten zu viele Nachrichten auf den Versand. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It could not be sent, because the disk is full.</source>
        <translation>Es konnte nicht gesendet werden: Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The file of this connection is damaged. Nothing was overwritten.</source>
        <translation>Die Datei dieser Verbindung ist beschädigt. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>This computer has another folder than the other computers know. Please pair again.</source>
        <translation>Dieser Computer hat einen anderen Ordner, als die anderen Computer kennen. Bitte neu koppeln.</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgeschrieben wird</translation>
    </message>
    <message>
        <source>This is all that the locked list can hold. Your parent can open it. You can see here what went into it today.</source>
        <translation>Das ist alles, was in der gesperrten Liste stehen kann. Deine Eltern können sie öffnen. Du kannst hier sehen, was heute dazukam.</translation>
    </message>
    <message>
        <source>Never in the list</source>
        <translation>Nie in der Liste</translation>
    </message>
    <message>
        <source>No picture, not even a small or blurred one</source>
        <translation>Kein Bild, auch kein kleines oder verschwommenes</translation>
    </message>
    <message>
        <source>No file names and no folders of yours</source>
        <translation>Keine Dateinamen und keine Ordner von dir</translation>
    </message>
    <message>
        <source>Nobody you write to, and nothing you write</source>
        <translation>Niemand, dem du schreibst, und nichts, was du schreibst</translation>
    </message>
    <message>
        <source>No web pages, no passwords, no screen</source>
        <translation>Keine Webseiten, keine Passwörter, kein Bildschirm</translation>
    </message>
    <message>
        <source>The list stays on this computer. It is sent to nobody.</source>
        <translation>Die Liste bleibt auf diesem Computer. Niemand bekommt sie geschickt.</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Die Regeln hier</translation>
    </message>
    <message>
        <source>These are the same rules that your parent sees.</source>
        <translation>Das sind dieselben Regeln, die deine Eltern sehen.</translation>
    </message>
    <message>
        <source>Nobody has set this up yet. Until then the careful rules are used.</source>
        <translation>Noch hat niemand das hier eingerichtet. Bis dahin gelten die vorsichtigen Regeln.</translation>
    </message>
    <message>
        <source>Folders that are looked at</source>
        <translation>Ordner, die angeschaut werden</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Regeln: {profile}</translation>
    </message>
    <message>
        <source>They change after you turn 10, 13 and 16. We tell you when that happens.</source>
        <translation>Sie ändern sich, nachdem du 10, 13 und 16 geworden bist. Wir sagen es dir dann.</translation>
    </message>
    <message>
        <source>{what}: {then}</source>
        <translation>{what}: {then}</translation>
    </message>
    <message>
        <source>it may go</source>
        <translation>darf gesendet werden</translation>
    </message>
    <message>
        <source>a pause, then you decide</source>
        <translation>eine Pause, dann entscheidest du</translation>
    </message>
    <message>
        <source>it waits until a parent answers</source>
        <translation>wartet, bis deine Eltern antworten</translation>
    </message>
    <message>
        <source>What your parent learns</source>
        <translation>Was deine Eltern erfahren</translation>
    </message>
    <message>
        <source>What your parent never learns</source>
        <translation>Was deine Eltern nie erfahren</translation>
    </message>
    <message>
        <source>What is in a picture</source>
        <translation>Was auf einem Bild zu sehen ist</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>Wie eine Datei heißt</translation>
    </message>
    <message>
        <source>Who it was for, or what you write</source>
        <translation>Für wen es war, oder was du schreibst</translation>
    </message>
    <message>
        <source>You are older now, so the rules have changed</source>
        <translation>Du bist jetzt älter, darum haben sich die Regeln geändert</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Was noch wartet</translation>
    </message>
    <message>
        <source>Nothing waits. All is well.</source>
        <translation>Nichts wartet. Alles gut.</translation>
    </message>
    <message>
        <source>You asked your parent</source>
        <translation>Du hast deine Eltern gefragt</translation>
    </message>
    <message>
        <source>Since {day}, {time}</source>
        <translation>Seit {day}, {time}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Anschauen</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} anschauen</translation>
    </message>
    <message>
        <source>Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things.</source>
        <translation>Beforehand schaut noch einmal hin, bevor ein Bild diesen Computer verlässt. Es kann sich irren. Es kann auch etwas übersehen.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder später. Alle dürfen lesen, wie sie arbeitet, sie benutzen, verändern und weitergeben.</translation>
    </message>
    <message>
        <source>It never sends a picture: what it looks at stays on this computer. Only a question that you ask can go to another computer, where your parents have set that up.</source>
        <translation>Es sendet nie ein Bild: Was es ansieht, bleibt auf diesem Computer. Nur eine Frage, die du stellst, kann an einen anderen Computer gehen, wenn deine Eltern das eingerichtet haben.</translation>
    </message>
    <message>
        <source>The models that look</source>
        <translation>Die Modelle, die hinschauen</translation>
    </message>
    <message>
        <source>{name} · added by a parent</source>
        <translation>{name} · von den Eltern hinzugefügt</translation>
    </message>
    <message>
        <source>{name} · licence: {licence} · from {source}</source>
        <translation>{name} · Lizenz: {licence} · aus {source}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD).</source>
        <translation>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg über PyAV (LGPL und BSD), pypdfium2 (Apache oder BSD), cryptography (Apache oder BSD).</translation>
    </message>
    <message>
        <source>It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours.</source>
        <translation>Es versteckt sich nie. Wenn Sie erwachsen sind und das hier nicht wollten: Wer diesen Computer verwaltet, kann es ohne ein Passwort von uns entfernen.</translation>
    </message>
    <message>
        <source>Needs a parent&apos;s yes. You have not asked yet.</source>
        <translation>Braucht das Ja deiner Eltern. Du hast noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Your parent answered: keep it here for now.</source>
        <translation>Deine Eltern haben geantwortet: Es bleibt erst einmal hier.</translation>
    </message>
    <message>
        <source>Your parent answered: let&apos;s talk tonight.</source>
        <translation>Deine Eltern haben geantwortet: Reden wir heute Abend darüber.</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>Wartet auf deine Wahl</translation>
    </message>
    <message>
        <source>{where}: {app}</source>
        <translation>{where}: {app}</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>Was heute passiert ist</translation>
    </message>
    <message>
        <source>Nothing was written down today.</source>
        <translation>Heute wurde nichts aufgeschrieben.</translation>
    </message>
    <message>
        <source>How often you said the check was wrong: {n}</source>
        <translation>So oft hast du gesagt, dass die Prüfung falsch lag: {n}</translation>
    </message>
    <message>
        <source>What was sent to your parent&apos;s computer</source>
        <translation>Was an den Computer deiner Eltern ging</translation>
    </message>
    <message>
        <source>Every message that went to another computer or came from one. The newest is first. A picture is never in it.</source>
        <translation>Jede Nachricht, die an einen anderen Computer ging oder von einem kam. Die neueste steht oben. Ein Bild ist nie darin.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing came.</source>
        <translation>Es wurde nichts gesendet, und nichts kam an.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>An {who}</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>Von {who}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Your question: {reason}</source>
        <translation>Deine Frage: {reason}</translation>
    </message>
    <message>
        <source>What the check saw: {what}</source>
        <translation>Was die Prüfung sah: {what}</translation>
    </message>
    <message>
        <source>You asked: {day}, {time}</source>
        <translation>Gefragt hast du: {day}, {time}</translation>
    </message>
    <message>
        <source>An answer counts until: {day}, {time}</source>
        <translation>Eine Antwort zählt bis: {day}, {time}</translation>
    </message>
    <message>
        <source>The answer: keep it here for now.</source>
        <translation>Die Antwort: Es bleibt erst einmal hier.</translation>
    </message>
    <message>
        <source>The answer: let&apos;s talk tonight.</source>
        <translation>Die Antwort: Reden wir heute Abend darüber.</translation>
    </message>
    <message>
        <source>The answer: yes, this one, once.</source>
        <translation>Die Antwort: Ja, dieses eine, einmal.</translation>
    </message>
    <message>
        <source>Your question has ended: keep it here for now.</source>
        <translation>Deine Frage ist beantwortet: Es bleibt erst einmal hier.</translation>
    </message>
    <message>
        <source>Your question has ended: let&apos;s talk tonight.</source>
        <translation>Deine Frage ist beantwortet: Reden wir heute Abend darüber.</translation>
    </message>
    <message>
        <source>Your question has ended: yes, this one, once.</source>
        <translation>Deine Frage ist beantwortet: Ja, dieses eine, einmal.</translation>
    </message>
    <message>
        <source>Your question has ended: it was settled at home.</source>
        <translation>Deine Frage ist vorbei: Es wurde zu Hause geklärt.</translation>
    </message>
    <message>
        <source>Your question has ended: a day went by with no answer.</source>
        <translation>Deine Frage ist vorbei: Einen Tag lang kam keine Antwort.</translation>
    </message>
    <message>
        <source>Your question has ended: the rules have changed.</source>
        <translation>Deine Frage ist vorbei: Die Regeln haben sich geändert.</translation>
    </message>
    <message>
        <source>The link was switched on.</source>
        <translation>Die Verbindung wurde eingeschaltet.</translation>
    </message>
    <message>
        <source>The link was switched off.</source>
        <translation>Die Verbindung wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>Names in it: {names}</source>
        <translation>Namen darin: {names}</translation>
    </message>
    <message>
        <source>A message has arrived. Nothing else is in it.</source>
        <translation>Eine Nachricht ist angekommen. Mehr steht nicht darin.</translation>
    </message>
    <message>
        <source>A computer of a parent is lost. Its answers count no more.</source>
        <translation>Ein Computer deiner Eltern ist verloren gegangen. Seine Antworten zählen nicht mehr.</translation>
    </message>
    <message>
        <source>Which computers may answer you.</source>
        <translation>Welche Computer dir antworten dürfen.</translation>
    </message>
    <message>
        <source>It asked to answer you: its name, and keys to lock messages.</source>
        <translation>Er möchte dir antworten dürfen: sein Name und Schlüssel, die Nachrichten verschließen.</translation>
    </message>
    <message>
        <source>The name that your parents typed for you, and keys to lock messages.</source>
        <translation>Der Name, den deine Eltern für dich eingetippt haben, und Schlüssel, die Nachrichten verschließen.</translation>
    </message>
    <message>
        <source>About, for experts</source>
        <translation>Über das Programm, für Fachleute</translation>
    </message>
    <message>
        <source>This link sends only what you ask yourself. You can switch it off; then you ask at home. Your parents see that it is off, not why.</source>
        <translation>Über diese Verbindung wird nur gesendet, was du selbst fragst. Du kannst sie ausschalten; dann fragst du zu Hause. Deine Eltern sehen, dass sie aus ist, nicht warum.</translation>
    </message>
    <message>
        <source>It is on.</source>
        <translation>Es ist an.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Es ist aus.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Beforehand has taken a copied picture out of here.</source>
        <translation>Beforehand hat hier ein kopiertes Bild herausgenommen.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Might show private parts</source>
        <translation>Könnte intime Körperstellen zeigen</translation>
    </message>
    <message>
        <source>Might show underwear or swimwear</source>
        <translation>Könnte Unterwäsche oder Badesachen zeigen</translation>
    </message>
    <message>
        <source>Not a picture or video</source>
        <translation>Kein Bild oder Video</translation>
    </message>
    <message>
        <source>An exception in the rules</source>
        <translation>Eine Ausnahme in den Regeln</translation>
    </message>
    <message>
        <source>Known as a false alarm</source>
        <translation>Als Fehlalarm bekannt</translation>
    </message>
    <message>
        <source>Allowed once</source>
        <translation>Einmal erlaubt</translation>
    </message>
    <message>
        <source>The file seems to be broken</source>
        <translation>Die Datei scheint kaputt zu sein</translation>
    </message>
    <message>
        <source>We do not know this kind of file</source>
        <translation>Diese Art von Datei kennen wir nicht</translation>
    </message>
    <message>
        <source>We cannot open this kind of file</source>
        <translation>Diese Art von Datei können wir nicht öffnen</translation>
    </message>
    <message>
        <source>It is locked with a password</source>
        <translation>Sie ist mit einem Passwort geschützt</translation>
    </message>
    <message>
        <source>The file is too big</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>The picture is too big</source>
        <translation>Das Bild ist zu groß</translation>
    </message>
    <message>
        <source>There are too many things in it</source>
        <translation>Es ist zu viel darin</translation>
    </message>
    <message>
        <source>It is packed too many times</source>
        <translation>Es ist zu oft verpackt</translation>
    </message>
    <message>
        <source>It grows far too big when opened</source>
        <translation>Es wird beim Öffnen viel zu groß</translation>
    </message>
    <message>
        <source>We could look at a part of it only</source>
        <translation>Wir konnten nur einen Teil anschauen</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Es hat zu lange gedauert</translation>
    </message>
    <message>
        <source>It needed too much memory</source>
        <translation>Es hätte zu viel Speicher gebraucht</translation>
    </message>
    <message>
        <source>The check stopped in the middle</source>
        <translation>Die Prüfung brach mittendrin ab</translation>
    </message>
    <message>
        <source>The check gave a strange answer</source>
        <translation>Die Prüfung gab eine seltsame Antwort</translation>
    </message>
    <message>
        <source>The check could not start</source>
        <translation>Die Prüfung konnte nicht starten</translation>
    </message>
    <message>
        <source>A part of the check is missing</source>
        <translation>Ein Teil der Prüfung fehlt</translation>
    </message>
    <message>
        <source>A part of the check was changed</source>
        <translation>Ein Teil der Prüfung wurde verändert</translation>
    </message>
    <message>
        <source>The file was still being written</source>
        <translation>Die Datei wurde noch geschrieben</translation>
    </message>
    <message>
        <source>We may not read it</source>
        <translation>Wir dürfen sie nicht lesen</translation>
    </message>
    <message>
        <source>The disk had a problem</source>
        <translation>Die Festplatte hatte ein Problem</translation>
    </message>
    <message>
        <source>The file was gone before we looked</source>
        <translation>Die Datei war weg, bevor wir hinsahen</translation>
    </message>
    <message>
        <source>It is not a normal file</source>
        <translation>Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>It is not there, so nothing in it is looked at.</source>
        <translation>Er ist nicht da, deshalb wird nichts darin geprüft.</translation>
    </message>
    <message>
        <source>It is not a folder, so nothing is looked at.</source>
        <translation>Das ist kein Ordner, deshalb wird nichts geprüft.</translation>
    </message>
    <message>
        <source>We may not look into it.</source>
        <translation>Wir dürfen nicht hineinsehen.</translation>
    </message>
    <message>
        <source>We may not look into a folder inside it.</source>
        <translation>In einen Ordner darin dürfen wir nicht hineinsehen.</translation>
    </message>
    <message>
        <source>A folder inside it lies too deep for us to look into.</source>
        <translation>Ein Ordner darin liegt zu tief, um hineinzusehen.</translation>
    </message>
    <message>
        <source>It has very many folders. We look through them every few seconds.</source>
        <translation>Er hat sehr viele Ordner. Wir sehen sie alle paar Sekunden durch.</translation>
    </message>
    <message>
        <source>Too many programs watch folders. We look through it every few seconds.</source>
        <translation>Zu viele Programme beobachten Ordner. Wir sehen ihn alle paar Sekunden durch.</translation>
    </message>
    <message>
        <source>The system does not tell us of changes. We look through it every few seconds.</source>
        <translation>Das System meldet uns keine Änderungen. Wir sehen ihn alle paar Sekunden durch.</translation>
    </message>
    <message>
        <source>The computer it lies on does not answer.</source>
        <translation>Der Computer, auf dem er liegt, antwortet nicht.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard, so it is not looked at. Please restart the computer.</source>
        <translation>Im Schutz ist etwas schiefgegangen, deshalb wird der Ordner nicht geprüft. Bitte den Computer neu starten.</translation>
    </message>
    <message>
        <source>The guard is not running.</source>
        <translation>Der Schutz läuft nicht.</translation>
    </message>
    <message>
        <source>The guard is of another version. Please restart the computer.</source>
        <translation>Der Schutz hat eine andere Version. Bitte den Computer neu starten.</translation>
    </message>
    <message>
        <source>The guard gave an answer that makes no sense.</source>
        <translation>Der Schutz gab eine Antwort, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>It has not been set up yet, so nothing can be recorded.</source>
        <translation>Es ist noch nicht eingerichtet, darum kann nichts aufgeschrieben werden.</translation>
    </message>
    <message>
        <source>The list cannot be written. Is the disk full?</source>
        <translation>Die Liste kann nicht geschrieben werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>A folder cannot be looked at.</source>
        <translation>Ein Ordner kann nicht angeschaut werden.</translation>
    </message>
    <message>
        <source>A folder is gone.</source>
        <translation>Ein Ordner ist weg.</translation>
    </message>
    <message>
        <source>A folder is not there.</source>
        <translation>Ein Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>A folder may not be read.</source>
        <translation>Ein Ordner darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The gate in front of files does not answer, so programs can open any picture.</source>
        <translation>Die Schranke vor den Dateien antwortet nicht, darum können Programme jedes Bild öffnen.</translation>
    </message>
    <message>
        <source>Only a few folders are looked at: those that were named at the start. Pictures can be sent from others.</source>
        <translation>Nur wenige Ordner werden angeschaut: die beim Start genannten. Aus anderen können Bilder verschickt werden.</translation>
    </message>
    <message>
        <source>No folder is looked at.</source>
        <translation>Kein Ordner wird angeschaut.</translation>
    </message>
    <message>
        <source>A file could not be put away or given back. It is still in its place.</source>
        <translation>Eine Datei konnte nicht weggelegt oder zurückgegeben werden. Sie liegt noch an ihrem Platz.</translation>
    </message>
    <message>
        <source>The check cannot start.</source>
        <translation>Die Prüfung kann nicht starten.</translation>
    </message>
    <message>
        <source>A model file is missing, so every file is treated as not checked.</source>
        <translation>Eine Modelldatei fehlt, darum gilt jede Datei als nicht geprüft.</translation>
    </message>
    <message>
        <source>A model file was changed, so every file is treated as not checked.</source>
        <translation>Eine Modelldatei wurde verändert, darum gilt jede Datei als nicht geprüft.</translation>
    </message>
    <message>
        <source>The rules cannot be read. Until then the strictest rules are used.</source>
        <translation>Die Regeln können nicht gelesen werden. Bis dahin gelten die strengsten.</translation>
    </message>
    <message>
        <source>The list has been damaged or changed.</source>
        <translation>Die Liste wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>That was not the passphrase.</source>
        <translation>Das war nicht das Passwort.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Das ist nicht der Code. Bitte noch einmal hinschauen.</translation>
    </message>
    <message>
        <source>Please wait a moment before the next try.</source>
        <translation>Bitte vor dem nächsten Versuch einen Moment warten.</translation>
    </message>
    <message>
        <source>Those digits do not fit. Please listen to them once more.</source>
        <translation>Diese Ziffern passen nicht. Bitte lass sie dir noch einmal vorlesen.</translation>
    </message>
    <message>
        <source>The digits were wrong five times today. Please ask a parent to type the passphrase here.</source>
        <translation>Die Ziffern waren heute fünfmal falsch. Bitte deine Eltern, hier das Passwort einzugeben.</translation>
    </message>
    <message>
        <source>Answers by telephone are not switched on here.</source>
        <translation>Antworten am Telefon sind hier nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Answers by telephone need a computer that is guarded as a whole.</source>
        <translation>Antworten am Telefon gibt es nur, wenn der ganze Computer geschützt wird.</translation>
    </message>
    <message>
        <source>This is locked. Please give the passphrase again.</source>
        <translation>Das ist gesperrt. Bitte das Passwort noch einmal eingeben.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Dieses Passwort ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>It has been set up already.</source>
        <translation>Es ist schon eingerichtet.</translation>
    </message>
    <message>
        <source>The pause is not over yet.</source>
        <translation>Die Pause ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>The rules here do not allow that without a parent.</source>
        <translation>Die Regeln hier erlauben das nicht ohne die Eltern.</translation>
    </message>
    <message>
        <source>It no longer waits here.</source>
        <translation>Es wartet hier nicht mehr.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>This is made for children under 18 only.</source>
        <translation>Das hier ist nur für Kinder unter 18 gemacht.</translation>
    </message>
    <message>
        <source>There is no folder to try it in.</source>
        <translation>Es gibt keinen Ordner, in dem man es ausprobieren kann.</translation>
    </message>
    <message>
        <source>A held file cannot be read any more.</source>
        <translation>Eine zurückgehaltene Datei kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>There is too much to do at once. Please try again in a moment.</source>
        <translation>Es ist zu viel auf einmal zu tun. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard. Please try again.</source>
        <translation>Im Schutz ging etwas schief. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>That date cannot be right.</source>
        <translation>Dieses Datum kann nicht stimmen.</translation>
    </message>
    <message>
        <source>Please give the month as well.</source>
        <translation>Bitte auch den Monat angeben.</translation>
    </message>
    <message>
        <source>The test card is missing.</source>
        <translation>Die Testkarte fehlt.</translation>
    </message>
    <message>
        <source>The rules are gone. The strictest rules are used.</source>
        <translation>Die Regeln sind weg. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>The rules are damaged. The strictest rules are used.</source>
        <translation>Die Regeln sind beschädigt. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>The rules were written by a newer version. The strictest rules are used.</source>
        <translation>Die Regeln stammen von einer neueren Version. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>The rules were signed with another key. The strictest rules are used.</source>
        <translation>Die Regeln wurden mit einem anderen Schlüssel signiert. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>The rules were changed without the passphrase. The strictest rules are used.</source>
        <translation>Die Regeln wurden ohne das Passwort geändert. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>Older rules were put in place and refused. The strictest rules are used.</source>
        <translation>Ältere Regeln wurden untergeschoben und abgelehnt. Es gelten die strengsten.</translation>
    </message>
    <message>
        <source>A web browser is open that is not covered, or not everywhere.</source>
        <translation>Ein Webbrowser ist offen, der nicht oder nicht überall geschützt ist.</translation>
    </message>
    <message>
        <source>The key file is damaged. Nothing was overwritten.</source>
        <translation>Die Schlüsseldatei ist beschädigt. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>What was said to be a false alarm before is lost.</source>
        <translation>Was früher als Fehlalarm galt, ist verloren.</translation>
    </message>
    <message>
        <source>What is said to be a false alarm now is forgotten at the next start.</source>
        <translation>Was jetzt als Fehlalarm gilt, ist beim nächsten Start vergessen.</translation>
    </message>
    <message>
        <source>The readable copy of the rules was changed. It does not count until a parent puts it in force.</source>
        <translation>Die lesbare Kopie der Regeln wurde geändert. Sie gilt erst, wenn die Eltern sie anwenden.</translation>
    </message>
    <message>
        <source>The list is gone. A new one starts when a parent opens the parents&apos; area.</source>
        <translation>Die Liste ist weg. Sie beginnt neu, wenn die Eltern den Elternbereich öffnen.</translation>
    </message>
    <message>
        <source>The guard lost its place in the list. It is mended when a parent opens the parents&apos; area.</source>
        <translation>Der Schutz hat seine Stelle in der Liste verloren. Es wird in Ordnung gebracht, wenn die Eltern den Elternbereich öffnen.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Die Datei konnte dort nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A file was looked at</source>
        <translation>Eine Datei wurde angeschaut</translation>
    </message>
    <message>
        <source>A file was let through</source>
        <translation>Eine Datei durfte weiter</translation>
    </message>
    <message>
        <source>A file was deleted by choice</source>
        <translation>Eine Datei wurde auf Wunsch gelöscht</translation>
    </message>
    <message>
        <source>A parent was asked</source>
        <translation>Die Eltern wurden gefragt</translation>
    </message>
    <message>
        <source>A parent answered</source>
        <translation>Die Eltern haben geantwortet</translation>
    </message>
    <message>
        <source>The check was said to be wrong</source>
        <translation>Jemand sagte, dass die Prüfung sich geirrt hat</translation>
    </message>
    <message>
        <source>A kept file came up again</source>
        <translation>Zu einer hier behaltenen Datei wurde erneut nachgefragt</translation>
    </message>
    <message>
        <source>The guard started</source>
        <translation>Der Schutz ist gestartet</translation>
    </message>
    <message>
        <source>The guard stopped</source>
        <translation>Der Schutz wurde beendet</translation>
    </message>
    <message>
        <source>The guard was at work</source>
        <translation>Der Schutz war aktiv</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>Der Computer ging in den Ruhezustand</translation>
    </message>
    <message>
        <source>The computer woke up</source>
        <translation>Der Computer wachte auf</translation>
    </message>
    <message>
        <source>The clock was changed</source>
        <translation>Die Uhr wurde umgestellt</translation>
    </message>
    <message>
        <source>The rules were changed</source>
        <translation>Die Regeln wurden geändert</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Das Passwort wurde geändert</translation>
    </message>
    <message>
        <source>A passphrase or code did not fit</source>
        <translation>Ein Passwort oder Code passte nicht</translation>
    </message>
    <message>
        <source>Answers by telephone were switched on or off</source>
        <translation>Antworten am Telefon wurden ein- oder ausgeschaltet</translation>
    </message>
    <message>
        <source>A message went to another computer</source>
        <translation>Eine Nachricht ging an einen anderen Computer</translation>
    </message>
    <message>
        <source>A message came from another computer</source>
        <translation>Eine Nachricht kam von einem anderen Computer</translation>
    </message>
    <message>
        <source>The family link carried a message, or was switched</source>
        <translation>Die Familienverbindung hat eine Nachricht übertragen oder wurde ein- oder ausgeschaltet</translation>
    </message>
    <message>
        <source>A parent opened the list</source>
        <translation>Die Eltern haben die Liste geöffnet</translation>
    </message>
    <message>
        <source>A parent made a copy of the list</source>
        <translation>Die Eltern haben eine Kopie der Liste gemacht</translation>
    </message>
    <message>
        <source>A parent erased the list</source>
        <translation>Die Eltern haben die Liste gelöscht</translation>
    </message>
    <message>
        <source>Old entries were removed</source>
        <translation>Alte Einträge wurden entfernt</translation>
    </message>
    <message>
        <source>Something went wrong in the guard</source>
        <translation>Im Schutz ging etwas schief</translation>
    </message>
    <message>
        <source>The icon on the screen went away or came back</source>
        <translation>Das Symbol auf dem Bildschirm ging weg oder kam wieder</translation>
    </message>
    <message>
        <source>A new part of the list was begun</source>
        <translation>Ein neuer Teil der Liste wurde begonnen</translation>
    </message>
    <message>
        <source>The level of protection changed</source>
        <translation>Die Stärke des Schutzes hat sich geändert</translation>
    </message>
    <message>
        <source>The place in the list was noted</source>
        <translation>Die Stelle in der Liste wurde notiert</translation>
    </message>
    <message>
        <source>A parent saw that the list is not whole</source>
        <translation>Ein Elternteil hat gesehen, dass die Liste nicht vollständig ist</translation>
    </message>
    <message>
        <source>A command looked into the list</source>
        <translation>Ein Befehl hat in die Liste gesehen</translation>
    </message>
    <message>
        <source>The guard was stuck for a while</source>
        <translation>Der Schutz hing eine Weile fest</translation>
    </message>
    <message>
        <source>The watched folders changed</source>
        <translation>Die überwachten Ordner haben sich geändert</translation>
    </message>
    <message>
        <source>Many entries of one kind</source>
        <translation>Viele Einträge einer Art</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Durchgelassen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Yes, once</source>
        <translation>Ja, einmal</translation>
    </message>
    <message>
        <source>Talk tonight</source>
        <translation>Heute Abend reden</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Weitergemacht</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Web browser</source>
        <translation>Webbrowser</translation>
    </message>
    <message>
        <source>Gate in front of files</source>
        <translation>Schranke vor den Dateien</translation>
    </message>
    <message>
        <source>Copied pictures</source>
        <translation>Kopierte Bilder</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>A new picture in a watched folder is looked at and, if need be, taken aside. A program that is faster than the check may already have read it.</source>
        <translation>Ein neues Bild in einem überwachten Ordner wird angeschaut und, wenn nötig, beiseitegelegt. Ein Programm, das schneller ist als die Prüfung, kann es schon gelesen haben.</translation>
    </message>
    <message>
        <source>A file picked for upload on a web page is checked before the page gets it.</source>
        <translation>Eine Datei, die auf einer Webseite zum Hochladen gewählt wird, wird geprüft, bevor die Seite sie bekommt.</translation>
    </message>
    <message>
        <source>A program cannot open a picture before it has been checked.</source>
        <translation>Ein Programm kann ein Bild erst öffnen, wenn es geprüft ist.</translation>
    </message>
    <message>
        <source>A copied picture is looked at before it is pasted. This can be too late.</source>
        <translation>Ein kopiertes Bild wird angeschaut, bevor es eingefügt wird. Das kann zu spät sein.</translation>
    </message>
    <message>
        <source>Shows a card when a program turns the camera on. It sees nothing of the picture, and stops nothing.</source>
        <translation>Zeigt einen Hinweis, wenn ein Programm die Kamera einschaltet. Beforehand sieht nichts vom Bild und hält nichts auf.</translation>
    </message>
    <message>
        <source>The computer was switched off</source>
        <translation>Der Computer war ausgeschaltet</translation>
    </message>
    <message>
        <source>The guard was not running</source>
        <translation>Der Schutz lief nicht</translation>
    </message>
    <message>
        <source>The guard ran, but none of the usual folders was looked at</source>
        <translation>Der Schutz lief, aber keiner der üblichen Ordner wurde angeschaut</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>Die Uhr machte einen Sprung</translation>
    </message>
    <message>
        <source>By the child</source>
        <translation>Vom Kind</translation>
    </message>
    <message>
        <source>By a parent</source>
        <translation>Von den Eltern</translation>
    </message>
    <message>
        <source>By a parent, on the telephone</source>
        <translation>Von den Eltern, am Telefon</translation>
    </message>
    <message>
        <source>By a parent, from another computer</source>
        <translation>Von einem Elternteil, an einem anderen Computer</translation>
    </message>
    <message>
        <source>The recovery code alone</source>
        <translation>Nur der Wiederherstellungscode</translation>
    </message>
    <message>
        <source>With new keys</source>
        <translation>Mit neuen Schlüsseln</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>Kopiertes Bild</translation>
    </message>
    <message>
        <source>in a folder</source>
        <translation>in einem Ordner</translation>
    </message>
    <message>
        <source>on a web page</source>
        <translation>auf einer Webseite</translation>
    </message>
    <message>
        <source>in what was copied</source>
        <translation>in der Zwischenablage</translation>
    </message>
    <message>
        <source>when an app opened it</source>
        <translation>beim Öffnen durch eine App</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>an der Kamera</translation>
    </message>
    <message>
        <source>It was changed after it was written</source>
        <translation>Er wurde nach dem Schreiben verändert</translation>
    </message>
    <message>
        <source>Entries are missing in the middle</source>
        <translation>In der Mitte fehlen Einträge</translation>
    </message>
    <message>
        <source>Entries are in another order</source>
        <translation>Einträge stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>An entry is there twice</source>
        <translation>Ein Eintrag steht zweimal da</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Die neuesten Einträge fehlen</translation>
    </message>
    <message>
        <source>A signature is not valid</source>
        <translation>Eine Signatur ist nicht gültig</translation>
    </message>
    <message>
        <source>The guard&apos;s own note of where the list ends is lost</source>
        <translation>Die Notiz des Schutzes, wo die Liste endet, ist verloren</translation>
    </message>
    <message>
        <source>The guard&apos;s note of where the list ends was made up</source>
        <translation>Die Notiz des Schutzes, wo die Liste endet, wurde gefälscht</translation>
    </message>
    <message>
        <source>The list is longer than the guard remembers</source>
        <translation>Die Liste ist länger, als der Schutz weiß</translation>
    </message>
    <message>
        <source>It was not begun with this family&apos;s key</source>
        <translation>Sie wurde nicht mit dem Schlüssel dieser Familie begonnen</translation>
    </message>
    <message>
        <source>It is the list of another computer</source>
        <translation>Es ist die Liste eines anderen Computers</translation>
    </message>
    <message>
        <source>It does not go through the change of keys</source>
        <translation>Sie enthält den Wechsel der Schlüssel nicht</translation>
    </message>
    <message>
        <source>Entries were removed before their time</source>
        <translation>Einträge wurden zu früh entfernt</translation>
    </message>
    <message>
        <source>It is older than the one that was seen before</source>
        <translation>Sie ist älter als die, die zuletzt gesehen wurde</translation>
    </message>
    <message>
        <source>It was begun again after a part of it was lost</source>
        <translation>Sie wurde neu begonnen, nachdem ein Teil verloren war</translation>
    </message>
    <message>
        <source>It has entries that hold nothing</source>
        <translation>Sie hat Einträge ohne Inhalt</translation>
    </message>
    <message>
        <source>A new day</source>
        <translation>Ein neuer Tag</translation>
    </message>
    <message>
        <source>After a change of the rules</source>
        <translation>Nach einer Änderung der Regeln</translation>
    </message>
    <message>
        <source>After a change of the passphrase</source>
        <translation>Nach einer Änderung des Passworts</translation>
    </message>
    <message>
        <source>After a repair</source>
        <translation>Nach einer Reparatur</translation>
    </message>
    <message>
        <source>After the list was erased</source>
        <translation>Nach dem Löschen der Liste</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>Nach einer Unterbrechung</translation>
    </message>
    <message>
        <source>The gate did not answer, so programs could open any picture</source>
        <translation>Die Schranke antwortete nicht, darum konnten Programme jedes Bild öffnen</translation>
    </message>
    <message>
        <source>The gate answers again</source>
        <translation>Die Schranke antwortet wieder</translation>
    </message>
    <message>
        <source>Digits for an answer by telephone</source>
        <translation>Ziffern für eine Antwort am Telefon</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>By a birthday</source>
        <translation>Wegen eines Geburtstags</translation>
    </message>
    <message>
        <source>The icon was closed</source>
        <translation>Das Symbol wurde geschlossen</translation>
    </message>
    <message>
        <source>The guard had lost its place in the list</source>
        <translation>Der Schutz hatte seine Stelle in der Liste verloren</translation>
    </message>
    <message>
        <source>The check took too long for the gate</source>
        <translation>Die Prüfung dauerte für die Schranke zu lange</translation>
    </message>
    <message>
        <source>The gate could not reach the check</source>
        <translation>Die Schranke konnte die Prüfung nicht erreichen</translation>
    </message>
    <message>
        <source>Too many programs asked the gate at once</source>
        <translation>Zu viele Programme fragten die Schranke auf einmal</translation>
    </message>
    <message>
        <source>A check at the gate was not finished</source>
        <translation>Eine Prüfung an der Schranke wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>The gate could open no more files</source>
        <translation>Die Schranke konnte keine weiteren Dateien öffnen</translation>
    </message>
    <message>
        <source>The gate ended and was started again</source>
        <translation>Die Schranke wurde beendet und neu gestartet</translation>
    </message>
    <message>
        <source>The gate was stuck and was started again</source>
        <translation>Die Schranke hing fest und wurde neu gestartet</translation>
    </message>
    <message>
        <source>The gate keeps failing and is open</source>
        <translation>Die Schranke fällt immer wieder aus und steht offen</translation>
    </message>
    <message>
        <source>The keeper of the gate ended</source>
        <translation>Das Programm, das auf die Schranke aufpasst, wurde beendet</translation>
    </message>
    <message>
        <source>Some changed files had to be looked for again</source>
        <translation>Einige geänderte Dateien mussten neu gesucht werden</translation>
    </message>
    <message>
        <source>A folder could not be put behind the gate</source>
        <translation>Ein Ordner ließ sich nicht durch die Schranke schützen</translation>
    </message>
    <message>
        <source>In the app, with the passphrase</source>
        <translation>In der App, mit dem Passwort</translation>
    </message>
    <message>
        <source>In the app, with the recovery code</source>
        <translation>In der App, mit dem Wiederherstellungscode</translation>
    </message>
    <message>
        <source>On the command line, with the passphrase</source>
        <translation>Auf der Kommandozeile, mit dem Passwort</translation>
    </message>
    <message>
        <source>On the command line, with the recovery code</source>
        <translation>Auf der Kommandozeile, mit dem Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Only folders that were named at the start</source>
        <translation>Nur Ordner, die beim Start angegeben wurden</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Some folders could not be watched</source>
        <translation>Einige Ordner konnten nicht überwacht werden</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>Der Schutz selbst</translation>
    </message>
    <message>
        <source>The part that reads pictures</source>
        <translation>Der Teil, der Bilder liest</translation>
    </message>
    <message>
        <source>The key file is older than one that was seen before</source>
        <translation>Die Schlüsseldatei ist älter als eine, die schon gesehen wurde</translation>
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
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Schnell schließen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waiting for the guard on this computer…</source>
        <translation>Warten auf den Schutz auf diesem Computer …</translation>
    </message>
    <message>
        <source>Something needs a look ({code}).</source>
        <translation>Bitte einmal nachsehen ({code}).</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The new language is used in every window you open from now on.</source>
        <translation>Die neue Sprache gilt für jedes Fenster, das ab jetzt aufgeht.</translation>
    </message>
    <message>
        <source>Read each pause out loud</source>
        <translation>Jede Pause vorlesen</translation>
    </message>
    <message>
        <source>For children who do not read yet. Others in the room can hear it.</source>
        <translation>Für Kinder, die noch nicht lesen. Andere im Raum können es hören.</translation>
    </message>
    <message>
        <source>This computer has no voice installed (speech-dispatcher).</source>
        <translation>Auf diesem Computer ist keine Stimme installiert (speech-dispatcher).</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Make a safer copy</source>
        <translation>Eine sicherere Kopie machen</translation>
    </message>
    <message>
        <source>The copy does not say where, when and with which camera it was made. You can also cover parts or cut off sides.</source>
        <translation>Die Kopie verrät nicht, wo, wann und mit welcher Kamera das Bild entstanden ist. Du kannst auch Teile abdecken oder Ränder abschneiden.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on. Your picture stays safe here.</source>
        <translation>Auch die Kopie wird geprüft. Nur die Kopie kann weitergehen. Dein Bild bleibt sicher hier.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on.</source>
        <translation>Auch die Kopie wird geprüft. Nur die Kopie kann weitergehen.</translation>
    </message>
    <message>
        <source>Your picture, blurred. Press a part to cover it.</source>
        <translation>Dein Bild, unscharf. Tippe auf eine Stelle, um sie abzudecken.</translation>
    </message>
    <message>
        <source>There is no blur of this picture any more, so you choose by place alone.</source>
        <translation>Von diesem Bild gibt es keine unscharfe Ansicht mehr. Du wählst die Stellen also ohne sie.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: not covered</source>
        <translation>Zeile {row}, Spalte {column}: nicht abgedeckt</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: covered</source>
        <translation>Zeile {row}, Spalte {column}: abgedeckt</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: cut off</source>
        <translation>Zeile {row}, Spalte {column}: abgeschnitten</translation>
    </message>
    <message>
        <source>With the keyboard: arrows move, Space covers.</source>
        <translation>Mit der Tastatur: Pfeiltasten bewegen, die Leertaste deckt ab.</translation>
    </message>
    <message>
        <source>Cut off a strip:</source>
        <translation>Einen Streifen abschneiden:</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Kopie machen</translation>
    </message>
    <message>
        <source>The check looks at the copy…</source>
        <translation>Die Kopie wird geprüft …</translation>
    </message>
    <message>
        <source>The copy looks like it might still show too much, so it was not kept. You can cover more, or leave it.</source>
        <translation>Auf der Kopie ist vielleicht noch zu viel zu sehen. Deshalb wurde sie nicht behalten. Du kannst mehr abdecken oder es lassen.</translation>
    </message>
    <message>
        <source>Your copy is ready</source>
        <translation>Deine Kopie ist fertig</translation>
    </message>
    <message>
        <source>It is called {name} and lies where your picture was. You can send that one. Your picture stays safe here. You never have to send anything.</source>
        <translation>Sie heißt {name} und liegt dort, wo dein Bild war. Diese kannst du senden. Dein Bild bleibt sicher hier. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>It is called {name} and lies in {folder}. Pick that one in place of your picture. You never have to send anything.</source>
        <translation>Sie heißt {name} und liegt in {folder}. Wähl diese statt deines Bildes. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>It is copied, so you can paste it. It also lies in {folder} and is called {name}. You never have to send anything.</source>
        <translation>Sie ist kopiert, du kannst sie also einfügen. Sie liegt auch in {folder} und heißt {name}. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>safer-copy</source>
        <translation>sichere-kopie</translation>
    </message>
    <message>
        <source>This picture says where it was taken</source>
        <translation>Dieses Bild verrät, wo es aufgenommen wurde</translation>
    </message>
    <message>
        <source>These pictures say where they were taken</source>
        <translation>Diese Bilder verraten, wo sie aufgenommen wurden</translation>
    </message>
    <message>
        <source>Whoever gets it can read the place. Shall we make a copy without the place?</source>
        <translation>Wer es bekommt, kann den Ort auslesen. Sollen wir eine Kopie ohne den Ort machen?</translation>
    </message>
    <message>
        <source>Your picture stays as it is. That you made a copy is not written down. It counts as one more picture that the check looked at.</source>
        <translation>Dein Bild bleibt, wie es ist. Dass du eine Kopie gemacht hast, wird nicht aufgeschrieben. Sie zählt als ein weiteres geprüftes Bild.</translation>
    </message>
    <message>
        <source>Make a copy without the place</source>
        <translation>Kopie ohne den Ort machen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Don&apos;t ask me about this again</source>
        <translation>Nicht mehr danach fragen</translation>
    </message>
    <message>
        <source>There is a copy without the place</source>
        <translation>Es gibt eine Kopie ohne den Ort</translation>
    </message>
    <message>
        <source>It lies beside your picture. Send this one: {names}</source>
        <translation>Sie liegt neben deinem Bild. Sende diese: {names}</translation>
    </message>
    <message>
        <source>That did not work for {n}. {why}</source>
        <translation>Bei {n} hat es nicht geklappt. {why}</translation>
    </message>
    <message>
        <source>Take the place out of a picture</source>
        <translation>Den Ort aus einem Bild nehmen</translation>
    </message>
    <message>
        <source>A new picture says where it was taken.</source>
        <translation>Ein neues Bild verrät, wo es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Beforehand: a picture says where it was taken</source>
        <translation>Beforehand: Ein Bild verrät, wo es aufgenommen wurde</translation>
    </message>
    <message>
        <source>Click to make a copy without the place.</source>
        <translation>Klicke, um eine Kopie ohne den Ort zu machen.</translation>
    </message>
    <message>
        <source>Offer to take the place out of new pictures</source>
        <translation>Anbieten, den Ort aus neuen Bildern zu nehmen</translation>
    </message>
    <message>
        <source>This is for new pictures in your folders. A fine picture that you copy or give to a web page or an app goes on at once, so there we cannot ask first.</source>
        <translation>Das gilt für neue Bilder in deinen Ordnern. Ein Bild, bei dem alles in Ordnung ist, geht sofort weiter, wenn du es kopierst oder einer Webseite oder App gibst. Dort können wir nicht vorher fragen.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent is shown that you did.</source>
        <translation>Wenn du eine Kopie machst, wird das deinen Eltern angezeigt.</translation>
    </message>
    <message>
        <source>If you make a copy, the list keeps that you did.</source>
        <translation>Wenn du eine Kopie machst, steht das in der Liste.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent can only see how many times you did.</source>
        <translation>Wenn du eine Kopie machst, sehen deine Eltern nur, wie oft.</translation>
    </message>
    <message>
        <source>If you make a copy, that is not written down. The copy counts as one more picture that the check looked at.</source>
        <translation>Wenn du eine Kopie machst, wird das nicht aufgeschrieben. Die Kopie zählt als ein weiteres geprüftes Bild.</translation>
    </message>
    <message>
        <source>This file cannot be copied like that.</source>
        <translation>Von dieser Datei kann man so keine Kopie machen.</translation>
    </message>
    <message>
        <source>The copy might show too much, so it was not kept.</source>
        <translation>Auf der Kopie ist vielleicht zu viel zu sehen. Deshalb wurde sie nicht behalten.</translation>
    </message>
    <message>
        <source>The picture was changed meanwhile.</source>
        <translation>Das Bild wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The picture or its folder is no longer there.</source>
        <translation>Das Bild oder sein Ordner ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The picture is too large for that.</source>
        <translation>Dafür ist das Bild zu groß.</translation>
    </message>
    <message>
        <source>The picture is still being put away. Please try again in a moment.</source>
        <translation>Das Bild wird gerade noch weggelegt. Bitte versuche es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>What is covered, and how well</source>
        <translation>Was geschützt ist und wie gut</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On, with gaps</source>
        <translation>An, mit Lücken</translation>
    </message>
    <message>
        <source>{covered} of {found}</source>
        <translation>{covered} von {found}</translation>
    </message>
    <message>
        <source>No browser is open</source>
        <translation>Kein Browser ist offen</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Only looks on</source>
        <translation>Schaut nur zu</translation>
    </message>
    <message>
        <source>The gate does this</source>
        <translation>Das macht die Schranke</translation>
    </message>
    <message>
        <source>Programs that send pictures</source>
        <translation>Programme, die Bilder verschicken</translation>
    </message>
    <message>
        <source>None that we know was found.</source>
        <translation>Es wurde keines gefunden, das wir kennen.</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked</source>
        <translation>kommt an ein Bild erst heran, wenn es geprüft ist</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in private windows it can</source>
        <translation>kommt an ein Bild erst heran, wenn es geprüft ist; in privaten Fenstern schon vorher</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in a profile without our extension it can</source>
        <translation>kommt an ein Bild erst heran, wenn es geprüft ist; in einem Profil ohne unsere Erweiterung schon vorher</translation>
    </message>
    <message>
        <source>usually finds the picture taken aside; it can be faster</source>
        <translation>findet das Bild meist schon beiseitegelegt; es kann aber schneller sein</translation>
    </message>
    <message>
        <source>is not covered</source>
        <translation>ist nicht geschützt</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Konten auf diesem Computer</translation>
    </message>
    <message>
        <source>Covered: {names}</source>
        <translation>Geschützt: {names}</translation>
    </message>
    <message>
        <source>Not covered: {names}</source>
        <translation>Nicht geschützt: {names}</translation>
    </message>
    <message>
        <source>Whoever knows the password of such an account can send pictures from there unchecked.</source>
        <translation>Wer das Passwort eines solchen Kontos kennt, kann von dort ungeprüft Bilder verschicken.</translation>
    </message>
    <message>
        <source>Administrators: {names}. They can switch everything off.</source>
        <translation>Mit Administratorrechten: {names}. Von dort lässt sich alles ausschalten.</translation>
    </message>
    <message>
        <source>The gate of this computer guards the files of this account too. What it stops does not open here, and nobody is asked.</source>
        <translation>Die Schranke dieses Computers steht auch vor den Dateien dieses Kontos. Was sie anhält, lässt sich hier nicht öffnen, und es wird nicht nachgefragt.</translation>
    </message>
    <message>
        <source>What the gate needs of this computer</source>
        <translation>Was die Schranke von diesem Computer braucht</translation>
    </message>
    <message>
        <source>All of it is there.</source>
        <translation>Alles ist vorhanden.</translation>
    </message>
    <message>
        <source>It was not tried out yet.</source>
        <translation>Es wurde noch nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Not tried out yet</source>
        <translation>Noch nicht ausprobiert</translation>
    </message>
    <message>
        <source>Missing: to be asked before a file is opened. The gate is of no use here.</source>
        <translation>Es fehlt: vor dem Öffnen einer Datei gefragt zu werden. Die Schranke nützt hier nichts.</translation>
    </message>
    <message>
        <source>Missing: to be asked about files inside containers. Programs there can open any picture.</source>
        <translation>Es fehlt: nach Dateien in Containern gefragt zu werden. Programme dort können jedes Bild öffnen.</translation>
    </message>
    <message>
        <source>Missing: to tell a program to wait. It is told that it may not open the file.</source>
        <translation>Es fehlt: einem Programm zu sagen, dass es warten soll. Es erfährt stattdessen, dass es die Datei nicht öffnen darf.</translation>
    </message>
    <message>
        <source>Missing: to tell apart two disks that take turns in a moment. One could be taken for the other.</source>
        <translation>Es fehlt: zwei Datenträger zu unterscheiden, die rasch ausgetauscht werden. Einer könnte für den anderen gehalten werden.</translation>
    </message>
    <message>
        <source>Missing: fine times of files. Pictures are checked more often.</source>
        <translation>Es fehlt: genaue Zeiten der Dateien. Bilder werden öfter geprüft.</translation>
    </message>
    <message>
        <source>Missing: to see where a program&apos;s output goes. No program is let by unchecked.</source>
        <translation>Es fehlt: zu sehen, wohin die Ausgabe eines Programms geht. Kein Programm wird ungeprüft durchgelassen.</translation>
    </message>
    <message>
        <source>Missing: to see who is writing a file. It is checked again when it is closed.</source>
        <translation>Es fehlt: zu sehen, wer eine Datei schreibt. Sie wird beim Schließen noch einmal geprüft.</translation>
    </message>
    <message>
        <source>Programs that may open every picture</source>
        <translation>Programme, die jedes Bild öffnen dürfen</translation>
    </message>
    <message>
        <source>They send nothing. It holds only when the desktop itself starts them, and only as long as an administrator alone can change them.</source>
        <translation>Sie verschicken nichts. Es gilt nur, wenn die Arbeitsumgebung selbst sie startet, und nur solange sie allein mit Administratorrechten zu ändern sind.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>to sort files</source>
        <translation>zum Ordnen von Dateien</translation>
    </message>
    <message>
        <source>to look at pictures</source>
        <translation>zum Anschauen von Bildern</translation>
    </message>
    <message>
        <source>to make small previews</source>
        <translation>für kleine Vorschaubilder</translation>
    </message>
    <message>
        <source>for the search of the desktop</source>
        <translation>für die Suche der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>named by an administrator</source>
        <translation>mit Administratorrechten eingetragen</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off.</source>
        <translation>Nicht geschützt: andere Geräte, Programme mit eigener Kamera, Fotos vom Bildschirm und Ordner, die nicht in der Liste stehen. Ein Kind mit Administratorkonto kann alles ausschalten.</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off.</source>
        <translation>Nicht geschützt: andere Geräte, Programme mit eigener Kamera und Fotos vom Bildschirm. Ein Kind mit Administratorkonto kann alles ausschalten.</translation>
    </message>
    <message>
        <source>Nothing is taken aside here. The gate guards the files instead.</source>
        <translation>Hier wird nichts beiseitegelegt. Stattdessen steht die Schranke vor den Dateien.</translation>
    </message>
    <message>
        <source>This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted.</source>
        <translation>Diese Oberfläche zeigt kopierte Bilder keinem Programm im Hintergrund. Im Browser schaut unsere Erweiterung beim Einfügen hin.</translation>
    </message>
    <message>
        <source>Every picture is looked at when a program opens it, but none is stopped. This is for trying it out.</source>
        <translation>Jedes Bild wird angesehen, wenn ein Programm es öffnet, aber keines wird aufgehalten. Das ist zum Ausprobieren.</translation>
    </message>
    <message>
        <source>This system gives no way to ask before a program opens a picture.</source>
        <translation>Dieses System bietet keinen Weg, zu fragen, bevor ein Programm ein Bild öffnet.</translation>
    </message>
    <message>
        <source>No folder is watched now, so pictures in folders are not looked at.</source>
        <translation>Zurzeit wird kein Ordner überwacht, deshalb werden Bilder in Ordnern nicht geprüft.</translation>
    </message>
    <message>
        <source>No open web browser is covered now, so what is uploaded there is not checked.</source>
        <translation>Zurzeit ist kein offener Browser geschützt, deshalb wird nicht geprüft, was dort hochgeladen wird.</translation>
    </message>
    <message>
        <source>The gate is not there, so a program can open any picture unchecked.</source>
        <translation>Die Schranke ist nicht da, deshalb kann ein Programm jedes Bild ungeprüft öffnen.</translation>
    </message>
    <message>
        <source>Copied pictures are not looked at now.</source>
        <translation>Kopierte Bilder werden zurzeit nicht geprüft.</translation>
    </message>
    <message>
        <source>No card is shown now when a program turns the camera on.</source>
        <translation>Zurzeit erscheint kein Hinweis, wenn ein Programm die Kamera einschaltet.</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Your parent is shown that there was a pause at {time}.</source>
        <translation>Deinen Eltern wird angezeigt, dass es um {time} eine Pause gab.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list.</source>
        <translation>Niemand bekommt Bescheid. In einer gesperrten Liste steht, dass es um {time} eine Pause gab. Deine Eltern können diese Liste öffnen.</translation>
    </message>
    <message>
        <source>Your parent can see how many pauses there were, and nothing more.</source>
        <translation>Deine Eltern können sehen, wie viele Pausen es gab, und sonst nichts.</translation>
    </message>
    <message>
        <source>This pause is not written down.</source>
        <translation>Diese Pause wird nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>It also says why: {why}.</source>
        <translation>Auch der Grund steht dabei: {why}.</translation>
    </message>
    <message>
        <source>It also says where it was: {where}.</source>
        <translation>Auch der Ort steht dabei: {where}.</translation>
    </message>
    <message>
        <source>If you go on, your parent can only see how many times you did.</source>
        <translation>Wenn du weitermachst, können deine Eltern nur sehen, wie oft.</translation>
    </message>
    <message>
        <source>If you go on, that is not written down.</source>
        <translation>Wenn du weitermachst, wird das nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>If you go on, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Wenn du weitermachst, bekommen deine Eltern das angezeigt, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown that there were {n} pauses, and when.</source>
        <translation>Deinen Eltern wird angezeigt, dass es {n} Pausen gab, und wann.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there were {n} pauses, and when. Your parent can open that list.</source>
        <translation>Niemand bekommt Bescheid. In einer gesperrten Liste steht, dass es {n} Pausen gab, und wann. Deine Eltern können diese Liste öffnen.</translation>
    </message>
    <message>
        <source>Your parent is shown that there was a pause on {day}, {time}.</source>
        <translation>Deinen Eltern wird angezeigt, dass es am {day}, {time} eine Pause gab.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause on {day}, {time}. Your parent can open that list.</source>
        <translation>Niemand bekommt Bescheid. In einer gesperrten Liste steht, dass es am {day}, {time} eine Pause gab. Deine Eltern können diese Liste öffnen.</translation>
    </message>
    <message>
        <source>If you go on, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Wenn du weitermachst, steht das in der Liste, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Wenn du es löschst, bekommen deine Eltern das angezeigt, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Wenn du es löschst, steht das in der Liste, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent can only see how many times you did.</source>
        <translation>Wenn du es löschst, können deine Eltern nur sehen, wie oft.</translation>
    </message>
    <message>
        <source>If you delete it, that is not written down.</source>
        <translation>Wenn du es löschst, wird das nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>If you delete them, your parent is shown that you did, when, and where they were ({where}).</source>
        <translation>Wenn du sie löschst, bekommen deine Eltern das angezeigt, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, the list keeps that you did, when, and where they were ({where}).</source>
        <translation>Wenn du sie löschst, steht das in der Liste, mit Uhrzeit und Ort ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, your parent can only see how many times you did.</source>
        <translation>Wenn du sie löschst, können deine Eltern nur sehen, wie oft.</translation>
    </message>
    <message>
        <source>If you delete them, that is not written down.</source>
        <translation>Wenn du sie löschst, wird das nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>If you ask, your parent is shown the line you pick, the time and where it was ({where}).</source>
        <translation>Wenn du fragst, sehen deine Eltern den Satz, den du auswählst, die Uhrzeit und den Ort ({where}).</translation>
    </message>
    <message>
        <source>If you ask, the list keeps the line you pick, the time and where it was ({where}).</source>
        <translation>Wenn du fragst, stehen der Satz, den du auswählst, die Uhrzeit und der Ort ({where}) in der Liste.</translation>
    </message>
    <message>
        <source>If you ask, your parent can only see how many times you did.</source>
        <translation>Wenn du fragst, können deine Eltern nur sehen, wie oft.</translation>
    </message>
    <message>
        <source>If you ask, that is not written down.</source>
        <translation>Wenn du fragst, wird das nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, your parent is shown that.</source>
        <translation>Wenn du sagst, dass die Prüfung falsch lag, wird das deinen Eltern angezeigt.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, the list keeps that.</source>
        <translation>Wenn du sagst, dass die Prüfung falsch lag, steht das in der Liste.</translation>
    </message>
    <message>
        <source>If you say it was wrong, your parent sees how many times, never which file.</source>
        <translation>Wenn du sagst, dass die Prüfung falsch lag, sehen deine Eltern, wie oft du das gesagt hast, aber nie bei welcher Datei.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, that is not written down.</source>
        <translation>Wenn du sagst, dass die Prüfung falsch lag, wird das nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>Of files that are fine, your parent can only see how many were looked at.</source>
        <translation>Von Dateien, bei denen alles in Ordnung ist, sehen deine Eltern nur, wie viele angeschaut wurden.</translation>
    </message>
    <message>
        <source>Files that are fine are not written down.</source>
        <translation>Dateien, bei denen alles in Ordnung ist, werden nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where}).</source>
        <translation>Wenn deine Eltern dir antworten, steht in der Liste die Antwort, von wem sie kam, wann, und wo es war ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why.</source>
        <translation>Deinen Eltern wird sofort angezeigt, dass es eine Pause gab. In der Liste steht auch, wann und wo, und unter 13 warum.</translation>
    </message>
    <message>
        <source>The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list.</source>
        <translation>Eine Pause steht in der gesperrten Liste: wann und wo, und unter 13 warum. Deine Eltern sehen sie nur, wenn sie die Liste öffnen.</translation>
    </message>
    <message>
        <source>Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under &quot;What is recorded&quot;.</source>
        <translation>Wenn deine Eltern die Liste öffnen, kopieren oder die Regeln ändern, siehst du das am selben Tag unter „Was aufgeschrieben wird“.</translation>
    </message>
    <message>
        <source>The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit.</source>
        <translation>Die Liste merkt sich auch, wann der Schutz startet oder endet, wann der Computer schläft oder aufwacht, wann das Symbol weggeht oder die Uhr umgestellt wird und wann ein Passwort nicht passt.</translation>
    </message>
    <message>
        <source>in a folder, on a web page, in an app</source>
        <translation>in einem Ordner, auf einer Webseite, in einer App</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>All children here</source>
        <translation>Alle Kinder hier</translation>
    </message>
    <message>
        <source>Every child&apos;s account of this computer that was set up, as one list: what each one asks, and what was recorded.</source>
        <translation>Alle eingerichteten Kinderkonten dieses Computers in einer Liste: was jedes Kind fragt und was aufgeschrieben wurde.</translation>
    </message>
    <message>
        <source>The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened.</source>
        <translation>Der Computer fragt zuerst nach Administratorrechten. Das Passwort öffnet jedes Konto, das dasselbe hat, und wird nicht gespeichert. Jedes Kind kann sehen, dass die Liste geöffnet wurde.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>Alle Kinder zeigen</translation>
    </message>
    <message>
        <source>Reading every account. This can take a minute…</source>
        <translation>Jedes Konto wird gelesen. Das kann eine Minute dauern …</translation>
    </message>
    <message>
        <source>No administrator has said yes, so no other account was read.</source>
        <translation>Niemand mit Administratorrechten hat zugestimmt, deshalb wurde kein anderes Konto gelesen.</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>Die Konten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>On this system one account cannot read another one&apos;s list, not even for an administrator.</source>
        <translation>Auf diesem System kann kein Konto die Liste eines anderen lesen, auch nicht mit Administratorrechten.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer.</source>
        <translation>Andere Konten lesen darf nur, wer Administratorrechte hat, und das Programm, das danach fragt (pkexec), ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot.</source>
        <translation>Andere Konten lesen darf nur, wer Administratorrechte hat, und nur mit einem Programm, das kein Kind verändern kann. Dieses hier lässt sich verändern, das aus dem Paket nicht.</translation>
    </message>
    <message>
        <source>Each child&apos;s list can be opened in that child&apos;s own account, with the passphrase.</source>
        <translation>Die Liste jedes Kindes lässt sich in dessen eigenem Konto öffnen, mit dem Passwort.</translation>
    </message>
    <message>
        <source>An administrator can read the same in a terminal:</source>
        <translation>Mit Administratorrechten lässt sich dasselbe im Terminal lesen:</translation>
    </message>
    <message>
        <source>No answer from the guard of this account.</source>
        <translation>Der Schutz dieses Kontos antwortet nicht.</translation>
    </message>
    <message>
        <source>Rules for age: {age}.</source>
        <translation>Regeln für das Alter {age}.</translation>
    </message>
    <message>
        <source>The list of this account did not open: {why}</source>
        <translation>Die Liste dieses Kontos ließ sich nicht öffnen: {why}</translation>
    </message>
    <message>
        <source>{when} · {where}</source>
        <translation>{when} · {where}</translation>
    </message>
    <message>
        <source>You answer in this child&apos;s account, under &quot;Requests&quot;. Talk first.</source>
        <translation>Antworten Sie im Konto dieses Kindes, unter „Anfragen“. Sprechen Sie vorher miteinander.</translation>
    </message>
    <message>
        <source>Recorded in the last {n} days</source>
        <translation>In den letzten {n} Tagen aufgeschrieben</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up together</source>
        <translation>Gemeinsam einrichten</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Sit down together</source>
        <translation>Setzen Sie sich zusammen</translation>
    </message>
    <message>
        <source>Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret.</source>
        <translation>Am besten richten Eltern und Kind Beforehand Seite an Seite ein. Es versteckt sich nie und kann nicht heimlich auf einen Computer gebracht werden.</translation>
    </message>
    <message>
        <source>My child sits beside me</source>
        <translation>Mein Kind sitzt neben mir</translation>
    </message>
    <message>
        <source>For you who will use this computer: you may ask about every page. You may say what you do not like.</source>
        <translation>Für dich, weil du diesen Computer benutzen wirst: Du darfst zu jeder Seite Fragen stellen. Du darfst sagen, was dir nicht gefällt.</translation>
    </message>
    <message>
        <source>What it does, and what it does not</source>
        <translation>Was es tut und was nicht</translation>
    </message>
    <message>
        <source>It looks at new pictures, videos and documents in the folders you choose. It also looks at pictures that are copied, and at files for a web page in a covered browser. All of this happens on this computer only.</source>
        <translation>Es schaut neue Bilder, Videos und Dokumente in den Ordnern an, die Sie wählen. Auch kopierte Bilder schaut es an, und Dateien für eine Webseite in einem geschützten Browser. Alles geschieht nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>If one might show private parts, or cannot be looked at, it keeps it back and asks: do you want to send this?</source>
        <translation>Wenn etwas davon intime Körperstellen zeigen könnte oder sich nicht prüfen lässt, hält es das zurück und fragt: Willst du das senden?</translation>
    </message>
    <message>
        <source>It writes down when and where there was a pause, and some choices after it. Under 13 it also writes down why. Never the picture, its name or who it was for.</source>
        <translation>Es schreibt auf, wann und wo es eine Pause gab, und manche Entscheidung danach. Unter 13 schreibt es auch auf, warum. Nie das Bild, seinen Namen oder für wen es war.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Was es nicht tut</translation>
    </message>
    <message>
        <source>It does not read messages, watch the screen or follow web pages.</source>
        <translation>Es liest keine Nachrichten, beobachtet nicht den Bildschirm und verfolgt keine Webseiten.</translation>
    </message>
    <message>
        <source>It shows no picture to parents, and sends none anywhere.</source>
        <translation>Es zeigt Eltern kein Bild und sendet auch keines irgendwohin.</translation>
    </message>
    <message>
        <source>It is often wrong, and it misses things. It does not replace talking.</source>
        <translation>Es irrt sich oft und übersieht manches. Es ersetzt kein Gespräch.</translation>
    </message>
    <message>
        <source>It does not see other devices, or programs with a camera of their own.</source>
        <translation>Es sieht keine anderen Geräte und keine Programme mit eigener Kamera.</translation>
    </message>
    <message>
        <source>When was the child born who uses this account?</source>
        <translation>Wann ist das Kind geboren, das dieses Konto benutzt?</translation>
    </message>
    <message>
        <source>The year decides which rules are used. They change with the birthdays, and your child is told.</source>
        <translation>Das Jahr entscheidet, welche Regeln gelten. Sie ändern sich mit den Geburtstagen, und Ihr Kind erfährt es.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Regeln: {profile}</translation>
    </message>
    <message>
        <source>This is for children under 18</source>
        <translation>Das hier ist für Kinder unter 18</translation>
    </message>
    <message>
        <source>Adults decide for themselves what they send. Beforehand will not be set up for an adult.</source>
        <translation>Erwachsene entscheiden selbst, was sie senden. Für Erwachsene wird Beforehand nicht eingerichtet.</translation>
    </message>
    <message>
        <source>If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well.</source>
        <translation>Wenn jemand Sie überwacht oder das hier ohne zu fragen eingerichtet hat, können die Menschen unten helfen. Auch wenn jemand Ihnen mit Bildern droht.</translation>
    </message>
    <message>
        <source>Close without setting up</source>
        <translation>Schließen, ohne einzurichten</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>This account is an administrator. Whoever uses it can switch everything off or remove it.</source>
        <translation>Dieses Konto hat Administratorrechte. Wer es benutzt, kann alles ausschalten oder entfernen.</translation>
    </message>
    <message>
        <source>A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account.</source>
        <translation>Ein Kind sollte ein Standardkonto haben. Sie können jetzt weitermachen und das Konto später ändern: Legen Sie für sich ein zweites Konto als Administrator an und machen Sie dieses dann zum Standardkonto.</translation>
    </message>
    <message>
        <source>This is a standard account. Good: it cannot change the rest of the computer.</source>
        <translation>Das ist ein Standardkonto. Gut: Es kann am übrigen Computer nichts ändern.</translation>
    </message>
    <message>
        <source>Folders found on this computer</source>
        <translation>Gefundene Ordner auf diesem Computer</translation>
    </message>
    <message>
        <source>From these folders pictures are usually sent. You can change the list later under Rules.</source>
        <translation>Aus diesen Ordnern werden meist Bilder verschickt. Sie können die Liste später unter Regeln ändern.</translation>
    </message>
    <message>
        <source>No folder was found. Please add the one where pictures are kept.</source>
        <translation>Es wurde kein Ordner gefunden. Bitte fügen Sie den hinzu, in dem Bilder liegen.</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>Ordner werden gesucht …</translation>
    </message>
    <message>
        <source>A person your child trusts (can stay empty)</source>
        <translation>Ein Mensch, dem Ihr Kind vertraut (kann leer bleiben)</translation>
    </message>
    <message>
        <source>The parents&apos; passphrase</source>
        <translation>Das Passwort der Eltern</translation>
    </message>
    <message>
        <source>It opens the list, the requests and the rules. Your child should not know it.</source>
        <translation>Es öffnet die Liste, die Anfragen und die Regeln. Ihr Kind sollte es nicht kennen.</translation>
    </message>
    <message>
        <source>Write down this code</source>
        <translation>Schreiben Sie diesen Code auf</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right.</source>
        <translation>Wenn Sie das Passwort vergessen, hilft nur dieser Code. Er wird nur einmal gezeigt. Schreiben Sie ihn auf Papier. Danach tippen Sie ihn ab; so ist sicher, dass er stimmt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>The code, typed from your paper</source>
        <translation>Der Code, von Ihrem Papier abgetippt</translation>
    </message>
    <message>
        <source>Making the keys. This takes a few seconds…</source>
        <translation>Die Schlüssel werden erzeugt. Das dauert ein paar Sekunden …</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Code prüfen</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Den Code noch einmal zeigen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would.</source>
        <translation>Die Testkarte ist eine Zeichnung ohne Menschen, die die Prüfung für intime Körperstellen hält. Wir legen sie in einen Ordner, so wie ein Programm es täte.</translation>
    </message>
    <message>
        <source>Put the test card into {folder}</source>
        <translation>Die Testkarte in {folder} legen</translation>
    </message>
    <message>
        <source>The card is in the folder. Waiting for the check…</source>
        <translation>Die Karte liegt im Ordner. Warten auf die Prüfung …</translation>
    </message>
    <message>
        <source>It works: the card was stopped before it could be sent.</source>
        <translation>Es funktioniert: Die Karte wurde angehalten, bevor sie gesendet werden konnte.</translation>
    </message>
    <message>
        <source>The card was not stopped. Please look at the overview in the parents&apos; area.</source>
        <translation>Die Karte wurde nicht angehalten. Bitte sehen Sie in die Übersicht im Elternbereich.</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>Ohne Test</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Fertig eingerichtet</translation>
    </message>
    <message>
        <source>The icon in the corner of the screen shows whether Beforehand is on. Everyone who uses this computer can click it.</source>
        <translation>Das Symbol in der Ecke des Bildschirms zeigt, ob Beforehand an ist. Alle, die diesen Computer benutzen, können darauf klicken.</translation>
    </message>
    <message>
        <source>One thing to tell your child now: &quot;If something scares you online, come to me. You will not be in trouble.&quot;</source>
        <translation>Eines können Sie Ihrem Kind jetzt sagen: „Wenn dir online etwas Angst macht, komm zu mir. Du bekommst keinen Ärger.“</translation>
    </message>
    <message>
        <source>Now please let your child look away for a moment: what comes next is for you alone.</source>
        <translation>Bitten Sie Ihr Kind jetzt, kurz wegzuschauen: Was jetzt kommt, ist nur für Sie.</translation>
    </message>
    <message>
        <source>Web browsers found on this computer</source>
        <translation>Gefundene Webbrowser auf diesem Computer</translation>
    </message>
    <message>
        <source>In a covered browser a picture is looked at before the web page gets it.</source>
        <translation>In einem geschützten Browser wird ein Bild geprüft, bevor die Webseite es bekommt.</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>Browser werden gesucht …</translation>
    </message>
    <message>
        <source>No browser was found that can be covered.</source>
        <translation>Es wurde kein Browser gefunden, der geschützt werden kann.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Noch nicht geschützt</translation>
    </message>
    <message>
        <source>Cover {name}</source>
        <translation>{name} schützen</translation>
    </message>
    <message>
        <source>Done. It is there when the browser starts the next time.</source>
        <translation>Fertig. Die Erweiterung ist da, wenn der Browser das nächste Mal startet.</translation>
    </message>
    <message>
        <source>Prepared. This browser takes only what its store lists, and this is not there yet.</source>
        <translation>Vorbereitet. Dieser Browser nimmt nur, was sein Store anbietet, und dort gibt es die Erweiterung noch nicht.</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open chrome://extensions in the browser, switch on &quot;Developer mode&quot;, press &quot;Load unpacked&quot; and choose the folder {folder}</source>
        <translation>Vorbereitet. Eines bleibt zu tun: im Browser chrome://extensions öffnen, „Entwicklermodus“ einschalten, „Entpackte Erweiterung laden“ drücken und den Ordner {folder} wählen</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open about:debugging in the browser, press &quot;This Firefox&quot;, then &quot;Load Temporary Add-on&quot;, and choose manifest.json in {folder}. Firefox forgets it when it is closed; the package for the whole computer does not.</source>
        <translation>Vorbereitet. Eines bleibt zu tun: im Browser about:debugging öffnen, „Dieser Firefox“ drücken, dann „Temporäres Add-on laden“, und manifest.json in {folder} wählen. Firefox vergisst es beim Schließen; mit dem Paket für den ganzen Computer bleibt es.</translation>
    </message>
    <message>
        <source>That did not work. An administrator can do it for the whole computer.</source>
        <translation>Das hat nicht geklappt. Wer diesen Computer verwaltet, kann es für den ganzen Computer tun.</translation>
    </message>
    <message>
        <source>You can go on without. The overview in the parents&apos; area says which browser is not covered.</source>
        <translation>Sie können auch ohne weitermachen. Die Übersicht im Elternbereich zeigt, welcher Browser nicht geschützt ist.</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>Blatt zum Ausdrucken speichern</translation>
    </message>
    <message>
        <source>Where should the sheet go?</source>
        <translation>Wohin soll das Blatt?</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>Das Blatt ist gespeichert. Drucken Sie es aus und löschen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>Beforehand: recovery code</source>
        <translation>Beforehand: Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Whoever has this code can open the parents&apos; area. It is the only help if the passphrase is forgotten.</source>
        <translation>Wer diesen Code hat, kann den Elternbereich öffnen. Er ist die einzige Hilfe, wenn das Passwort vergessen wurde.</translation>
    </message>
    <message>
        <source>The words of your key</source>
        <translation>Die Wörter Ihres Schlüssels</translation>
    </message>
    <message>
        <source>A copy of the list that you save names the same words. So you and others can see that nobody made it up.</source>
        <translation>Eine Kopie der Liste, die Sie speichern, nennt dieselben Wörter. So sehen Sie und andere, dass niemand sie erfunden hat.</translation>
    </message>
    <message>
        <source>Keep this sheet where your child does not look. Delete the file after printing.</source>
        <translation>Bewahren Sie das Blatt dort auf, wo Ihr Kind nicht nachsieht. Löschen Sie die Datei nach dem Drucken.</translation>
    </message>
    <message>
        <source>It works: the card was stopped, then given back. We have put it away again.</source>
        <translation>Es funktioniert: Die Karte wurde angehalten und zurückgegeben. Wir haben sie wieder weggeräumt.</translation>
    </message>
    <message>
        <source>Without the test you do not know whether pictures are really looked at. Go on all the same?</source>
        <translation>Ohne den Test wissen Sie nicht, ob Bilder wirklich geprüft werden. Trotzdem weiter?</translation>
    </message>
    <message>
        <source>Go on without the test</source>
        <translation>Ohne Test weiter</translation>
    </message>
    <message>
        <source>No, try it now</source>
        <translation>Nein, jetzt testen</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>Get help</source>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>You can call or write to these people. They listen, and they know what to do.</source>
        <translation>Diese Menschen kannst du anrufen oder ihnen schreiben. Sie hören zu und wissen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>Wo wohnst du?</translation>
    </message>
    <message>
        <source>In danger right now</source>
        <translation>Wenn du gerade in Gefahr bist</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Für Kinder und Jugendliche</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Für Eltern</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Für Erwachsene</translation>
    </message>
    <message>
        <source>Get a picture taken down</source>
        <translation>Ein Bild löschen lassen</translation>
    </message>
    <message>
        <source>Report someone</source>
        <translation>Jemanden melden</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Anrufen: {number}</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>Schreiben: {number}</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>Im Netz: {address}</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Geöffnet {hours}</translation>
    </message>
    <message>
        <source>Look for this name on the web.</source>
        <translation>Suche diesen Namen im Netz.</translation>
    </message>
    <message>
        <source>This list was last checked in {month}. Numbers change. If one does not answer, try the next.</source>
        <translation>Diese Liste wurde zuletzt im {month} geprüft. Nummern ändern sich. Wenn eine nicht antwortet, versuche die nächste.</translation>
    </message>
    <message>
        <source>This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one.</source>
        <translation>Diese Liste ist alt: Sie wurde zuletzt im {month} geprüft. Manche Nummern gehen vielleicht nicht mehr. Versuche mehr als eine.</translation>
    </message>
    <message>
        <source>We know this one from {year}. It may have changed.</source>
        <translation>Diese Angabe ist aus dem Jahr {year}. Sie kann sich geändert haben.</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Andere Länder</translation>
    </message>
    <message>
        <source>We have no number for this country that we could check. The list below works for many countries.</source>
        <translation>Für dieses Land haben wir keine Nummer, die wir prüfen konnten. Die Liste unten gilt für viele Länder.</translation>
    </message>
    <message>
        <source>Find a line in your country</source>
        <translation>Ein Hilfetelefon in deinem Land finden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Show on my phone</source>
        <translation>Aufs Handy holen</translation>
    </message>
</context>
<context>
    <name>ParentArea</name>
    <message>
        <source>For parents</source>
        <translation>Für Eltern</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Locked after some minutes without use.</source>
        <translation>Gesperrt, weil einige Minuten lang nichts geschah.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>Wie man darüber spricht</translation>
    </message>
    <message>
        <source>Devices and health</source>
        <translation>Geräte und Zustand</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The family&apos;s passphrase opens the list, the requests and the rules. Your child can see that the list was opened.</source>
        <translation>Das Passwort der Familie öffnet die Liste, die Anfragen und die Regeln. Ihr Kind kann sehen, dass die Liste geöffnet wurde.</translation>
    </message>
    <message>
        <source>Pauses since the list was last opened: {n}. The last one: {when}.</source>
        <translation>Pausen, seit die Liste zuletzt geöffnet wurde: {n}. Die letzte: {when}.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Passwort oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Zeigen, was ich tippe</translation>
    </message>
    <message>
        <source>That did not fit. It happens. Please look at the keyboard layout and capital letters.</source>
        <translation>Das war nicht richtig. Das kommt vor. Bitte auf Tastaturbelegung und Großbuchstaben achten.</translation>
    </message>
    <message>
        <source>Next try in {n} s. The wait keeps others from guessing.</source>
        <translation>Nächster Versuch in {n} s. Das Warten hält andere vom Raten ab.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code from the set-up opens it as well.</source>
        <translation>Vergessen? Der Wiederherstellungscode von der Einrichtung geht auch.</translation>
    </message>
    <message>
        <source>Files looked at since the start: {n}</source>
        <translation>Angeschaute Dateien seit dem Start: {n}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>is watched</source>
        <translation>wird überwacht</translation>
    </message>
    <message>
        <source>is looked at every few seconds</source>
        <translation>wird alle paar Sekunden durchgesehen</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Bars for each of the last 30 days. Together: held {held}, paused {paused}, requests {asked}.</source>
        <translation>Balken für jeden der letzten 30 Tage. Zusammen: zurückgehalten {held}, Pausen {paused}, Anfragen {asked}.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>In diesen Tagen ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Times your child said the check was wrong: {n}</source>
        <translation>So oft sagte Ihr Kind, dass die Prüfung falsch lag: {n}</translation>
    </message>
    <message>
        <source>Times without protection</source>
        <translation>Zeiten ohne Schutz</translation>
    </message>
    <message>
        <source>None. The guard ran whenever the computer did.</source>
        <translation>Keine. Der Schutz lief immer, wenn der Computer lief.</translation>
    </message>
    <message>
        <source>{start} – {end}: {why}</source>
        <translation>{start} – {end}: {why}</translation>
    </message>
    <message>
        <source>Your child waits for an answer. Talk first, then choose. You do not need to see the picture.</source>
        <translation>Ihr Kind wartet auf eine Antwort. Erst reden, dann wählen. Sie müssen das Bild nicht sehen.</translation>
    </message>
    <message>
        <source>No open requests.</source>
        <translation>Keine offenen Anfragen.</translation>
    </message>
    <message>
        <source>Your child says: {reason}</source>
        <translation>Ihr Kind sagt: {reason}</translation>
    </message>
    <message>
        <source>Your child has not asked about this one.</source>
        <translation>Zu dieser Datei hat Ihr Kind nichts gefragt.</translation>
    </message>
    <message>
        <source>The check says: {reason}. It may be wrong.</source>
        <translation>Die Prüfung sagt: {reason}. Sie kann sich irren.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation>Sie bleibt hier.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Sie ist gelöscht.</translation>
    </message>
    <message>
        <source>Held without a request</source>
        <translation>Ohne Anfrage zurückgehalten</translation>
    </message>
    <message>
        <source>What you say in the first minute decides whether your child comes to you the next time.</source>
        <translation>Was Sie in der ersten Minute sagen, entscheidet, ob Ihr Kind beim nächsten Mal zu Ihnen kommt.</translation>
    </message>
    <message>
        <source>This helps</source>
        <translation>Das hilft</translation>
    </message>
    <message>
        <source>Thank your child for telling you. It took courage.</source>
        <translation>Danken Sie Ihrem Kind, dass es davon erzählt. Das hat Mut gekostet.</translation>
    </message>
    <message>
        <source>Say it out loud: &quot;You are not in trouble. I am on your side.&quot;</source>
        <translation>Sagen Sie es laut: „Du bekommst keinen Ärger. Ich bin auf deiner Seite.“</translation>
    </message>
    <message>
        <source>Ask one open question: &quot;Is someone asking you for this?&quot; Then listen.</source>
        <translation>Stellen Sie eine offene Frage: „Will jemand das von dir haben?“ Dann hören Sie zu.</translation>
    </message>
    <message>
        <source>Remember that the check is often wrong. A beach photo can cause a pause.</source>
        <translation>Denken Sie daran, dass die Prüfung sich oft irrt. Auch ein Strandfoto kann eine Pause auslösen.</translation>
    </message>
    <message>
        <source>If someone is pressuring your child: keep the messages, pay nothing, block the person, report it.</source>
        <translation>Wenn jemand Ihr Kind unter Druck setzt: Nachrichten aufheben, nichts zahlen, die Person blockieren, melden.</translation>
    </message>
    <message>
        <source>Decide the next step together, and come back to it in a few days.</source>
        <translation>Entscheiden Sie den nächsten Schritt gemeinsam, und kommen Sie in ein paar Tagen darauf zurück.</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>Lieber nicht</translation>
    </message>
    <message>
        <source>Do not shout, and do not ask &quot;How could you?&quot;</source>
        <translation>Nicht schreien und nicht fragen: „Wie konntest du nur?“</translation>
    </message>
    <message>
        <source>Do not take the phone or computer away first. Children who fear that stop telling.</source>
        <translation>Nicht als Erstes Handy oder Computer wegnehmen. Kinder, die das fürchten, erzählen nichts mehr.</translation>
    </message>
    <message>
        <source>Do not look at the picture, and never forward or copy it. In many countries that is against the law, even for parents.</source>
        <translation>Das Bild nicht ansehen und nie weiterschicken oder kopieren. In vielen Ländern ist das verboten, auch für Eltern.</translation>
    </message>
    <message>
        <source>Do not write to the other person in your child&apos;s name.</source>
        <translation>Der anderen Person nicht im Namen Ihres Kindes schreiben.</translation>
    </message>
    <message>
        <source>Do not tell relatives or school without talking to your child first.</source>
        <translation>Verwandten oder der Schule nichts sagen, ohne vorher mit Ihrem Kind zu reden.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Hilfenummern</translation>
    </message>
    <message>
        <source>What we could talk about this week</source>
        <translation>Worüber wir diese Woche sprechen könnten</translation>
    </message>
    <message>
        <source>You could ask:</source>
        <translation>Sie könnten fragen:</translation>
    </message>
    <message>
        <source>&quot;Was it annoying that a picture was held? Was the check right?&quot;</source>
        <translation>„Hat es dich gestört, dass ein Bild zurückgehalten wurde? Lag die Prüfung richtig?“</translation>
    </message>
    <message>
        <source>{where} · {day}, {time}</source>
        <translation>{where} · {day}, {time}</translation>
    </message>
    <message>
        <source>Numbers of the last seven days. Which file it was stays with your child.</source>
        <translation>Zahlen der letzten sieben Tage. Welche Datei es war, bleibt bei Ihrem Kind.</translation>
    </message>
    <message>
        <source>Held until a parent answers: {n}</source>
        <translation>Zurückgehalten, bis die Eltern antworten: {n}</translation>
    </message>
    <message>
        <source>Pauses after which your child could choose: {n}</source>
        <translation>Pausen, nach denen Ihr Kind selbst entscheiden konnte: {n}</translation>
    </message>
    <message>
        <source>&quot;What do you do when someone asks you for a picture?&quot;</source>
        <translation>„Was machst du, wenn dich jemand um ein Bild bittet?“</translation>
    </message>
    <message>
        <source>Questions to you: {n}</source>
        <translation>Fragen an Sie: {n}</translation>
    </message>
    <message>
        <source>&quot;Was my answer fair? What would you have decided?&quot;</source>
        <translation>„War meine Antwort fair? Wie hättest du entschieden?“</translation>
    </message>
    <message>
        <source>Times something went on: {n}</source>
        <translation>Wie oft etwas weiterging: {n}</translation>
    </message>
    <message>
        <source>&quot;How do you decide whether a picture is fine to send?&quot;</source>
        <translation>„Wie entscheidest du, ob man ein Bild senden kann?“</translation>
    </message>
    <message>
        <source>A quiet week: no pause, no question.</source>
        <translation>Eine ruhige Woche: keine Pause, keine Frage.</translation>
    </message>
    <message>
        <source>&quot;What was good online this week? Was anything odd?&quot;</source>
        <translation>„Was war diese Woche schön im Netz? War etwas komisch?“</translation>
    </message>
    <message>
        <source>This computer only. What is here is sent to no other one.</source>
        <translation>Nur dieser Computer. Was hier steht, wird an keinen anderen gesendet.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>A look at a picture takes about {ms} ms.</source>
        <translation>Ein Bild anzuschauen dauert etwa {ms} ms.</translation>
    </message>
    <message>
        <source>Nothing has been looked at since the start.</source>
        <translation>Seit dem Start wurde nichts angeschaut.</translation>
    </message>
    <message>
        <source>Test the speed</source>
        <translation>Geschwindigkeit messen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Tried {n} times: usually {median} ms, at most {slowest} ms.</source>
        <translation>{n} Mal versucht: meist {median} ms, höchstens {slowest} ms.</translation>
    </message>
    <message>
        <source>Times the check had to be started again: {n}</source>
        <translation>So oft musste die Prüfung neu gestartet werden: {n}</translation>
    </message>
    <message>
        <source>How the check is locked in: {sandbox}</source>
        <translation>So ist die Prüfung eingesperrt: {sandbox}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>{file} · licence: {licence} · from {source}</source>
        <translation>{file} · Lizenz: {licence} · aus {source}</translation>
    </message>
    <message>
        <source>SHA-256 {sum}</source>
        <translation>SHA-256 {sum}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Show the icon at each login</source>
        <translation>Das Symbol bei jeder Anmeldung zeigen</translation>
    </message>
    <message>
        <source>That could not be written.</source>
        <translation>Das konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This account is an administrator. It can switch everything off. A child should have a standard account.</source>
        <translation>Dieses Konto hat Administratorrechte. Es kann alles ausschalten. Ein Kind sollte ein Standardkonto haben.</translation>
    </message>
    <message>
        <source>This is a standard account. That is how it should be.</source>
        <translation>Das ist ein Standardkonto. So soll es sein.</translation>
    </message>
    <message>
        <source>Four or more random words are easy to remember and hard to guess.</source>
        <translation>Vier oder mehr zufällige Wörter sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>How hard it is to guess: {word}</source>
        <translation>Stärke: {word}</translation>
    </message>
    <message>
        <source>far too easy</source>
        <translation>viel zu leicht zu erraten</translation>
    </message>
    <message>
        <source>too easy</source>
        <translation>zu leicht zu erraten</translation>
    </message>
    <message>
        <source>still too easy</source>
        <translation>noch zu leicht zu erraten</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>Digits alone are not enough. Please use words.</source>
        <translation>Ziffern allein reichen nicht. Bitte Wörter nehmen.</translation>
    </message>
    <message>
        <source>Someone may know the old one. Start new keys as well.</source>
        <translation>Vielleicht kennt jemand das alte. Auch neue Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>The old entries stay readable for you.</source>
        <translation>Die alten Einträge bleiben für Sie lesbar.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Das Passwort ist geändert.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>The code from the set-up opens everything, like the passphrase. It is not stored here and cannot be shown again. Keep the paper where your child does not look.</source>
        <translation>Der Code von der Einrichtung öffnet alles, wie das Passwort. Er ist hier nicht gespeichert und kann nicht noch einmal gezeigt werden. Bewahren Sie das Papier dort auf, wo Ihr Kind nicht nachsieht.</translation>
    </message>
    <message>
        <source>Answer by telephone</source>
        <translation>Am Telefon antworten</translation>
    </message>
    <message>
        <source>Your child rings you, and you read out six digits from an authenticator app. They let one file go on, once. The digits cannot show which file your child means.</source>
        <translation>Ihr Kind ruft Sie an, und Sie lesen sechs Ziffern aus einer Authenticator-App vor. Damit darf eine Datei einmal weiter. Welche Datei Ihr Kind meint, zeigen die Ziffern nicht.</translation>
    </message>
    <message>
        <source>This is not possible here. Only the program&apos;s own account can keep the secret of the digits, and here your child&apos;s account could read it. It is possible on a computer that is guarded as a whole.</source>
        <translation>Das geht hier nicht. Das Geheimnis der Ziffern ist nur in einem eigenen Konto des Programms sicher, hier könnte das Konto Ihres Kindes es lesen. Möglich ist es, wenn der ganze Computer geschützt wird.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Your child looks away now. Scan this with an authenticator app, or type the letters into it. They are shown only this once.</source>
        <translation>Ihr Kind sollte jetzt wegschauen. Scannen Sie das mit einer Authenticator-App, oder tippen Sie die Buchstaben dort ein. Sie werden nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>The six digits the app shows now</source>
        <translation>Die sechs Ziffern, die die App jetzt zeigt</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>It is switched on. The list says each time digits were used.</source>
        <translation>Es ist eingeschaltet. Die Liste vermerkt jedes Mal, wenn Ziffern benutzt werden.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Es ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Erase the list</source>
        <translation>Die Liste löschen</translation>
    </message>
    <message>
        <source>Removes every entry for good. One signed line stays that says when it was erased. Disks may keep traces of old data for some time.</source>
        <translation>Entfernt jeden Eintrag endgültig. Eine signierte Zeile bleibt, die sagt, wann gelöscht wurde. Festplatten können Spuren alter Daten noch eine Weile behalten.</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>Ja, alles löschen</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Kept here until {day}.</source>
        <translation>Bleibt hier bis {day}.</translation>
    </message>
    <message>
        <source>The file is back in its folder. It may go this once.</source>
        <translation>Die Datei ist wieder in ihrem Ordner. Sie darf dieses eine Mal gesendet werden.</translation>
    </message>
    <message>
        <source>It may go this once.</source>
        <translation>Es darf dieses eine Mal gesendet werden.</translation>
    </message>
    <message>
        <source>Delete this file? Nobody can get it back after that.</source>
        <translation>Diese Datei löschen? Danach kann sie niemand zurückholen.</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>Ja, endgültig löschen</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nein, behalten</translation>
    </message>
    <message>
        <source>Erase every entry? This cannot be undone.</source>
        <translation>Alle Einträge löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code erstellen</translation>
    </message>
    <message>
        <source>The old code no longer opens this computer&apos;s list after that. Make a new one? Please let your child look away.</source>
        <translation>Der alte Code öffnet die Liste dieses Computers danach nicht mehr. Neuen erstellen? Bitte lassen Sie Ihr Kind dabei wegsehen.</translation>
    </message>
    <message>
        <source>Yes, make a new code</source>
        <translation>Ja, neuen Code erstellen</translation>
    </message>
    <message>
        <source>No, keep the old one</source>
        <translation>Nein, den alten behalten</translation>
    </message>
    <message>
        <source>No, keep the list</source>
        <translation>Nein, die Liste behalten</translation>
    </message>
    <message>
        <source>{section}, {n} waiting</source>
        <translation>{section}, {n} warten</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Sie sind hier</translation>
    </message>
    <message>
        <source>The rules were changed, but are not in force yet</source>
        <translation>Die Regeln wurden geändert, gelten aber noch nicht</translation>
    </message>
    <message>
        <source>Put them in force</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>Was the paper seen by someone who may also have an old copy of the program&apos;s files? Then change the passphrase above and tick the box: that starts new keys.</source>
        <translation>Hat jemand den Zettel gesehen, der auch eine alte Kopie der Programmdateien haben könnte? Dann ändern Sie oben das Passwort und setzen Sie das Häkchen: Damit werden neue Schlüssel erzeugt.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Let&apos;s stop for a moment</source>
        <translation>Halten wir kurz an</translation>
    </message>
    <message>
        <source>This looks like it might show private parts. It may be wrong.</source>
        <translation>Hier könnten intime Körperstellen zu sehen sein. Das kann auch ein Irrtum sein.</translation>
    </message>
    <message>
        <source>This looks like it might show underwear or swimwear. It may be wrong.</source>
        <translation>Hier könnten Unterwäsche oder Badesachen zu sehen sein. Das kann auch ein Irrtum sein.</translation>
    </message>
    <message>
        <source>We could not look inside this file</source>
        <translation>Wir konnten nicht in diese Datei schauen</translation>
    </message>
    <message>
        <source>So we do not know what is in it. You know better than we do.</source>
        <translation>Darum wissen wir nicht, was darin ist. Du weißt es besser als wir.</translation>
    </message>
    <message>
        <source>This has been here for a while</source>
        <translation>Das liegt schon eine Weile hier</translation>
    </message>
    <message>
        <source>You kept it here. Do you still need it? It can stay here, or you can delete it.</source>
        <translation>Du hast es hier behalten. Brauchst du es noch? Es kann hierbleiben, oder du löschst es.</translation>
    </message>
    <message>
        <source>Private parts are yours. A picture that you send can end up with people you do not know.</source>
        <translation>Deine intimen Körperstellen gehören dir. Ein Bild, das du sendest, kann bei Leuten landen, die du nicht kennst.</translation>
    </message>
    <message>
        <source>Once you send a picture, you cannot get it back. Others can keep it or show it around.</source>
        <translation>Wenn du ein Bild gesendet hast, bekommst du es nicht zurück. Andere können es behalten oder herumzeigen.</translation>
    </message>
    <message>
        <source>Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat.</source>
        <translation>Ist es einmal gesendet, bestimmst du nicht mehr, wer es sieht. Manche Leute wollen Bilder, um damit zu drohen.</translation>
    </message>
    <message>
        <source>Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more.</source>
        <translation>Ist es einmal gesendet, hast du es nicht mehr in der Hand. Manche sammeln solche Bilder, um Geld oder mehr zu erpressen.</translation>
    </message>
    <message>
        <source>You are not in trouble. It is not your fault.</source>
        <translation>Du bekommst keinen Ärger. Du bist nicht schuld.</translation>
    </message>
    <message>
        <source>What your parent can learn</source>
        <translation>Was deine Eltern erfahren können</translation>
    </message>
    <message>
        <source>This app wanted to open it: {app}</source>
        <translation>Diese App wollte sie öffnen: {app}</translation>
    </message>
    <message>
        <source>A blur of your picture. Nobody can see what is in it.</source>
        <translation>Dein Bild, ganz verschwommen. Niemand kann sehen, was darauf ist.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
    <message>
        <source>Don&apos;t send it</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Mit jemandem reden</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Mit {name} reden</translation>
    </message>
    <message>
        <source>We help you find the first words.</source>
        <translation>Wir helfen dir, die ersten Worte zu finden.</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>People who listen and know what to do.</source>
        <translation>Menschen, die zuhören und wissen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Ask a parent</source>
        <translation>Eltern fragen</translation>
    </message>
    <message>
        <source>They say yes or no. They do not see the picture.</source>
        <translation>Sie sagen Ja oder Nein. Sie sehen das Bild nicht.</translation>
    </message>
    <message>
        <source>You have asked. There is no answer yet.</source>
        <translation>Du hast gefragt. Noch ist keine Antwort da.</translation>
    </message>
    <message>
        <source>Go on after a short pause</source>
        <translation>Nach einer kurzen Pause weiter</translation>
    </message>
    <message>
        <source>You wait {n} seconds. Then you choose again.</source>
        <translation>Du wartest {n} Sekunden. Dann wählst du noch einmal.</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>Oder ist es eines davon?</translation>
    </message>
    <message>
        <source>Someone asked me for it</source>
        <translation>Jemand wollte das von mir</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Ich habe es schon gesendet</translation>
    </message>
    <message>
        <source>This looks wrong</source>
        <translation>Das stimmt nicht</translation>
    </message>
    <message>
        <source>Or ring a parent</source>
        <translation>Oder ruf deine Eltern an</translation>
    </message>
    <message>
        <source>They read you six digits. Type them here, and this one goes on.</source>
        <translation>Sie lesen dir sechs Ziffern vor. Tippe sie hier ein, dann geht diese eine Datei weiter.</translation>
    </message>
    <message>
        <source>The list keeps that digits were used, the time and where it was ({where}).</source>
        <translation>In der Liste steht, dass Ziffern benutzt wurden, die Uhrzeit und der Ort ({where}).</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Sechs Ziffern</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>Ziffern benutzen</translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation>Deine Eltern haben Ja gesagt</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it here for now</source>
        <translation>Erst mal hier behalten</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>Es ist gelöscht</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>Du hast gefragt</translation>
    </message>
    <message>
        <source>Thank you for telling us</source>
        <translation>Danke, dass du uns das sagst</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>This question also goes to: {names}</source>
        <translation>Diese Frage geht auch an: {names}</translation>
    </message>
    <message>
        <source>With it goes what the check saw, the line you pick and the time. The picture stays here.</source>
        <translation>Mitgeschickt werden: was die Prüfung sah, der Satz, den du wählst, und die Uhrzeit. Das Bild bleibt hier.</translation>
    </message>
    <message>
        <source>With it go the line you pick and the time. The picture stays here.</source>
        <translation>Mitgeschickt werden der Satz, den du wählst, und die Uhrzeit. Das Bild bleibt hier.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <source>It is for school</source>
        <translation>Es ist für die Schule</translation>
    </message>
    <message>
        <source>It is a family picture</source>
        <translation>Es ist ein Familienbild</translation>
    </message>
    <message>
        <source>It is for a doctor or nurse</source>
        <translation>Es ist für einen Arzt oder eine Ärztin</translation>
    </message>
    <message>
        <source>It is art or a game</source>
        <translation>Es ist Kunst oder ein Spiel</translation>
    </message>
    <message>
        <source>I think the check got it wrong</source>
        <translation>Ich glaube, die Prüfung hat sich geirrt</translation>
    </message>
    <message>
        <source>Something else. I would like to talk about it</source>
        <translation>Etwas anderes. Ich möchte darüber reden</translation>
    </message>
    <message>
        <source>Take a breath</source>
        <translation>Atme einmal durch</translation>
    </message>
    <message>
        <source>Would you be fine if other people saw it too?</source>
        <translation>Wäre es für dich in Ordnung, wenn auch andere es sehen?</translation>
    </message>
    <message>
        <source>Seconds left: {n}</source>
        <translation>Sekunden übrig: {n}</translation>
    </message>
    <message>
        <source>The pause is over. You choose.</source>
        <translation>Die Pause ist vorbei. Du wählst.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer.</source>
        <translation>Die Prüfung irrt sich manchmal. Sag es uns, dann merken wir es uns für diese eine Datei. Die Notiz bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Yes, the check got it wrong</source>
        <translation>Ja, die Prüfung hat sich geirrt</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>Nein, zurück</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>Die Kamera ist an</translation>
    </message>
    <message>
        <source>The program {app} is using the camera.</source>
        <translation>Das Programm {app} benutzt die Kamera.</translation>
    </message>
    <message>
        <source>If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time.</source>
        <translation>Wenn du das bist, ist alles gut. Du musst dich nie jemandem zeigen. Du kannst einen Anruf jederzeit beenden.</translation>
    </message>
    <message>
        <source>Nobody is told of this card. It is not written down.</source>
        <translation>Niemand erfährt von diesem Hinweis. Er wird nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles gut</translation>
    </message>
    <message>
        <source>Someone wants me to show myself</source>
        <translation>Jemand will, dass ich mich zeige</translation>
    </message>
    <message>
        <source>The picture, its name and who it was for are never in it.</source>
        <translation>Das Bild, sein Name und für wen es war, stehen nie darin.</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Deine Datei: {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>These {n} files look like they might show private parts. That may be wrong.</source>
        <translation>In diesen {n} Dateien könnten intime Körperstellen zu sehen sein. Das kann auch ein Irrtum sein.</translation>
    </message>
    <message>
        <source>These {n} files look like they might show underwear or swimwear. That may be wrong.</source>
        <translation>In diesen {n} Dateien könnten Unterwäsche oder Badesachen zu sehen sein. Das kann auch ein Irrtum sein.</translation>
    </message>
    <message>
        <source>We could not look inside these {n} files, so we do not know what is in them.</source>
        <translation>Wir konnten in diese {n} Dateien nicht hineinsehen. Deshalb wissen wir nicht, was darin ist.</translation>
    </message>
    <message>
        <source>You kept these {n} files here. Do you still need them?</source>
        <translation>Du hast diese {n} Dateien hier behalten. Brauchst du sie noch?</translation>
    </message>
    <message>
        <source>What would you like to do with all of them?</source>
        <translation>Was möchtest du mit allen zusammen machen?</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>Einzeln ansehen</translation>
    </message>
    <message>
        <source>After this one, more wait: {n}</source>
        <translation>Danach warten noch: {n}</translation>
    </message>
    <message>
        <source>It stays in a safe place on this computer.</source>
        <translation>Es bleibt an einem sicheren Ort auf diesem Computer.</translation>
    </message>
    <message>
        <source>The web page does not get it. Your file stays where it is.</source>
        <translation>Die Webseite bekommt es nicht. Deine Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The app does not get it. Your file stays where it is.</source>
        <translation>Die App bekommt es nicht. Deine Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>It stays out of what you copied.</source>
        <translation>Es ist nicht mehr in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The web page does not get this camera picture.</source>
        <translation>Die Webseite bekommt dieses Kamerabild nicht.</translation>
    </message>
    <message>
        <source>It is kept here</source>
        <translation>Es bleibt hier</translation>
    </message>
    <message>
        <source>It was not passed on</source>
        <translation>Es wurde nicht weitergegeben</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Gut, dass du kurz angehalten hast. Bis {day} liegt es sicher auf diesem Computer. Dann fragen wir dich noch einmal.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer.</source>
        <translation>Gut, dass du kurz angehalten hast. Es liegt an einem sicheren Ort auf diesem Computer.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get it from this check. Your file is where it was.</source>
        <translation>Gut, dass du kurz angehalten hast. Die Webseite hat es durch diese Prüfung nicht bekommen. Deine Datei ist, wo sie war.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open it. Your file is where it was.</source>
        <translation>Gut, dass du kurz angehalten hast. Die App konnte es nicht öffnen. Deine Datei ist, wo sie war.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was.</source>
        <translation>Gut, dass du kurz angehalten hast. Es ist nicht mehr in der Zwischenablage. Wenn es eine Datei davon gibt, ist sie noch da, wo sie war.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get this camera picture.</source>
        <translation>Gut, dass du kurz angehalten hast. Die Webseite hat dieses Kamerabild nicht bekommen.</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Nobody can get it back after that.</source>
        <translation>Danach kann es niemand zurückholen.</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>Ja, löschen</translation>
    </message>
    <message>
        <source>The file is gone from this safe place. Copies in other places are still there.</source>
        <translation>Die Datei ist von dem sicheren Ort gelöscht. Kopien an anderen Orten gibt es noch.</translation>
    </message>
    <message>
        <source>Your parent can answer now. Until then it stays as it is.</source>
        <translation>Deine Eltern können jetzt antworten. Bis dahin bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>It was not sent to the other computer.</source>
        <translation>Die Frage ging nicht an den anderen Computer.</translation>
    </message>
    <message>
        <source>Not all of them were sent to the other computer.</source>
        <translation>Nicht alle Fragen gingen an den anderen Computer.</translation>
    </message>
    <message>
        <source>You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is.</source>
        <translation>Zu Hause hast du trotzdem gefragt: Deine Eltern können an diesem Computer antworten. Bis dahin bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>The link to it is switched off.</source>
        <translation>Die Verbindung dorthin ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>No one may answer from there any more.</source>
        <translation>Von dort darf niemand mehr antworten.</translation>
    </message>
    <message>
        <source>Enough questions went there for now. Later it works again.</source>
        <translation>Für jetzt wurden genug Fragen dorthin geschickt. Später geht es wieder.</translation>
    </message>
    <message>
        <source>Too much still waits to go there.</source>
        <translation>Es müssen erst noch andere Nachrichten dorthin gesendet werden.</translation>
    </message>
    <message>
        <source>This computer could not write it down. Its disk may be full.</source>
        <translation>Dieser Computer konnte es nicht aufschreiben. Vielleicht ist seine Festplatte voll.</translation>
    </message>
    <message>
        <source>A file of the link is broken. A parent can look at it.</source>
        <translation>Eine Datei der Verbindung ist kaputt. Deine Eltern können sie sich ansehen.</translation>
    </message>
    <message>
        <source>It is back in its folder</source>
        <translation>Es ist wieder in seinem Ordner</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>Du kannst weitermachen</translation>
    </message>
    <message>
        <source>You can send it now. You can also still change your mind: you never have to send anything.</source>
        <translation>Du kannst es jetzt senden. Du kannst es dir auch noch anders überlegen: Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The web page can have it now. If nothing happens there, pick it once more. You never have to send anything.</source>
        <translation>Die Webseite kann es jetzt bekommen. Wenn dort nichts passiert, wähle es noch einmal aus. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The app can open it now. Try it there once more. You never have to send anything.</source>
        <translation>Die App kann es jetzt öffnen. Versuch es dort noch einmal. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>Copy it once more. This time it stays. You never have to send anything.</source>
        <translation>Kopiere es noch einmal. Diesmal bleibt es. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The web page can have the camera again. You can end a call at any time.</source>
        <translation>Die Webseite kann die Kamera wieder nutzen. Du kannst einen Anruf jederzeit beenden.</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Zurück zur Auswahl</translation>
    </message>
    <message>
        <source>It did not work for all of them. {why}</source>
        <translation>Es hat nicht bei allen geklappt. {why}</translation>
    </message>
    <message>
        <source>Your parent has answered</source>
        <translation>Deine Eltern haben geantwortet</translation>
    </message>
    <message>
        <source>There is nothing left to choose here.</source>
        <translation>Hier ist nichts mehr auszuwählen.</translation>
    </message>
    <message>
        <source>Don&apos;t send them</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>They stay in a safe place on this computer.</source>
        <translation>Sie bleiben an einem sicheren Ort auf diesem Computer.</translation>
    </message>
    <message>
        <source>The web page does not get them. Your files stay where they are.</source>
        <translation>Die Webseite bekommt sie nicht. Deine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The app does not get them. Your files stay where they are.</source>
        <translation>Die App bekommt sie nicht. Deine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>They are kept here</source>
        <translation>Sie bleiben hier</translation>
    </message>
    <message>
        <source>They were not passed on</source>
        <translation>Sie wurden nicht weitergegeben</translation>
    </message>
    <message>
        <source>That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Gut, dass du kurz angehalten hast. Bis {day} liegen sie sicher auf diesem Computer. Dann fragen wir dich noch einmal.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get them from this check. Your files are where they were.</source>
        <translation>Gut, dass du kurz angehalten hast. Die Webseite hat sie durch diese Prüfung nicht bekommen. Deine Dateien sind, wo sie waren.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open them. Your files are where they were.</source>
        <translation>Gut, dass du kurz angehalten hast. Die App konnte sie nicht öffnen. Deine Dateien sind, wo sie waren.</translation>
    </message>
    <message>
        <source>Keep them here for now</source>
        <translation>Erst mal hier behalten</translation>
    </message>
    <message>
        <source>Delete all {n} for good</source>
        <translation>Alle {n} endgültig löschen</translation>
    </message>
    <message>
        <source>Delete these {n} files for good?</source>
        <translation>Diese {n} Dateien endgültig löschen?</translation>
    </message>
    <message>
        <source>Nobody can get them back after that.</source>
        <translation>Danach kann sie niemand zurückholen.</translation>
    </message>
    <message>
        <source>Yes, delete all {n}</source>
        <translation>Ja, alle {n} löschen</translation>
    </message>
    <message>
        <source>They are deleted</source>
        <translation>Sie sind gelöscht</translation>
    </message>
    <message>
        <source>The files are gone from this safe place. Copies in other places are still there.</source>
        <translation>Die Dateien sind von dem sicheren Ort gelöscht. Kopien an anderen Orten gibt es noch.</translation>
    </message>
    <message>
        <source>They are back where they were</source>
        <translation>Sie sind wieder, wo sie waren</translation>
    </message>
    <message>
        <source>You can send them now. You can also still change your mind: you never have to send anything.</source>
        <translation>Du kannst sie jetzt senden. Du kannst es dir auch noch anders überlegen: Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The web page can have them now. If nothing happens there, pick them once more. You never have to send anything.</source>
        <translation>Die Webseite kann sie jetzt bekommen. Wenn dort nichts passiert, wähle sie noch einmal aus. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The app can open them now. Try it there once more. You never have to send anything.</source>
        <translation>Die App kann sie jetzt öffnen. Versuch es dort noch einmal. Du musst nie etwas senden.</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer.</source>
        <translation>Die Prüfung irrt sich manchmal. Sag es uns, dann merken wir es uns für jede dieser {n} Dateien. Die Notizen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>We made a note. It still needs a parent&apos;s yes. You can ask for it.</source>
        <translation>Wir haben es uns notiert. Es braucht trotzdem das Ja deiner Eltern. Du kannst danach fragen.</translation>
    </message>
    <message>
        <source>We made a note. It stays as it is until you choose.</source>
        <translation>Wir haben es uns notiert. Es bleibt so, bis du dich entscheidest.</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>Es wurde nichts geändert. {why}</translation>
    </message>
    <message>
        <source>Pick what fits best.</source>
        <translation>Wähle aus, was am besten passt.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Is someone pressuring you?</source>
        <translation>Setzt dich jemand unter Druck?</translation>
    </message>
    <message>
        <source>Pick what is closest. Nobody sees what you pick here.</source>
        <translation>Nimm, was am ehesten passt. Niemand sieht, was du hier wählst.</translation>
    </message>
    <message>
        <source>This is not your fault, and you are not in trouble. You did well to look here.</source>
        <translation>Du bist nicht schuld, und du bekommst keinen Ärger. Gut, dass du hier nachschaust.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>Was du jetzt tun kannst</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>Ein Freund, eine Freundin</translation>
    </message>
    <message>
        <source>Someone I know in real life asked me.</source>
        <translation>Jemand, den ich wirklich kenne, hat mich gefragt.</translation>
    </message>
    <message>
        <source>Someone I only know online</source>
        <translation>Jemand, den ich nur online kenne</translation>
    </message>
    <message>
        <source>We met in a game, a chat or an app.</source>
        <translation>Wir kennen uns aus einem Spiel, Chat oder einer App.</translation>
    </message>
    <message>
        <source>A &quot;model agency&quot; or someone who pays</source>
        <translation>Eine „Modelagentur“ oder jemand, der zahlt</translation>
    </message>
    <message>
        <source>They offer money, gifts or a job.</source>
        <translation>Sie bieten Geld, Geschenke oder einen Job.</translation>
    </message>
    <message>
        <source>Someone who threatens me</source>
        <translation>Jemand, der mir droht</translation>
    </message>
    <message>
        <source>They say they will show it or hurt me.</source>
        <translation>Sie wollen es herumzeigen oder mir wehtun.</translation>
    </message>
    <message>
        <source>They want me on camera</source>
        <translation>Sie wollen mich vor der Kamera</translation>
    </message>
    <message>
        <source>They ask me to show myself in a call.</source>
        <translation>Ich soll mich in einem Anruf zeigen.</translation>
    </message>
    <message>
        <source>A friend who sounds odd</source>
        <translation>Ein Freund oder eine Freundin klingt komisch</translation>
    </message>
    <message>
        <source>It may not be my friend who writes.</source>
        <translation>Vielleicht schreibt da jemand ganz anderes.</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Ich habe es schon gesendet</translation>
    </message>
    <message>
        <source>There is still a lot you can do.</source>
        <translation>Du kannst immer noch viel tun.</translation>
    </message>
    <message>
        <source>You can say no. A good friend will get it.</source>
        <translation>Du darfst Nein sagen. Gute Freunde verstehen das.</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>Du musst nicht sagen, warum.</translation>
    </message>
    <message>
        <source>You can write: &quot;I don&apos;t send that kind of picture.&quot;</source>
        <translation>Du kannst schreiben: „Solche Bilder schicke ich nicht.“</translation>
    </message>
    <message>
        <source>If they ask again and again, take a break from the chat.</source>
        <translation>Wenn sie immer wieder fragen, mach eine Pause vom Chat.</translation>
    </message>
    <message>
        <source>Tell someone you trust. It helps to say it out loud.</source>
        <translation>Erzähl es jemandem, dem du vertraust. Es hilft, es laut zu sagen.</translation>
    </message>
    <message>
        <source>Stop writing back. You do not owe them a thing.</source>
        <translation>Schreib nicht mehr zurück. Du schuldest ihnen nichts.</translation>
    </message>
    <message>
        <source>They may not be who they say they are, or as old.</source>
        <translation>Vielleicht lügen sie darüber, wer sie sind oder wie alt.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words, not of private pictures.</source>
        <translation>Behalte den Chat. Mach einen Screenshot vom Chat, nicht von intimen Bildern.</translation>
    </message>
    <message>
        <source>Then block them.</source>
        <translation>Dann blockiere sie.</translation>
    </message>
    <message>
        <source>Tell an adult you trust today.</source>
        <translation>Erzähl es heute einem Erwachsenen, dem du vertraust.</translation>
    </message>
    <message>
        <source>A real agency does not ask a child for such a picture. This is a trick.</source>
        <translation>Eine echte Agentur fragt kein Kind nach so einem Bild. Das ist ein Trick.</translation>
    </message>
    <message>
        <source>Send nothing, even if the money sounds good.</source>
        <translation>Schick nichts, auch wenn das Geld gut klingt.</translation>
    </message>
    <message>
        <source>Keep your name, your school and your street to yourself.</source>
        <translation>Sag nicht, wie du heißt, wo du wohnst und zur Schule gehst.</translation>
    </message>
    <message>
        <source>Keep the chat. Then block them.</source>
        <translation>Behalte den Chat. Dann blockiere sie.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more. Paying does not make them stop.</source>
        <translation>Zahl nicht und schick nichts mehr. Auch wenn du zahlst, hören sie nicht auf.</translation>
    </message>
    <message>
        <source>Stop writing back. You may be scared. Many have been here and got out.</source>
        <translation>Schreib nicht mehr zurück. Angst zu haben ist normal. Viele haben das erlebt und sind da rausgekommen.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words and the name.</source>
        <translation>Behalte den Chat. Mach einen Screenshot vom Chat und vom Namen.</translation>
    </message>
    <message>
        <source>Block them. Do not delete your account or the chat.</source>
        <translation>Blockiere sie. Lösche nicht dein Konto und nicht den Chat.</translation>
    </message>
    <message>
        <source>Tell an adult now, or call a help line. If you are in danger, call for help at once.</source>
        <translation>Sag es jetzt einem Erwachsenen oder ruf eine Hilfenummer an. Bist du in Gefahr, hol sofort Hilfe.</translation>
    </message>
    <message>
        <source>You never have to show yourself. Not even for a second.</source>
        <translation>Du musst dich nie zeigen. Nicht einmal kurz.</translation>
    </message>
    <message>
        <source>Turn the camera off or put your hand on it.</source>
        <translation>Mach die Kamera aus oder halte die Hand davor.</translation>
    </message>
    <message>
        <source>End the call. You do not have to say goodbye.</source>
        <translation>Beende den Anruf. Du musst nicht Tschüss sagen.</translation>
    </message>
    <message>
        <source>The person you see may be an old film of someone else.</source>
        <translation>Was du siehst, ist vielleicht nur ein altes Video von jemand anderem.</translation>
    </message>
    <message>
        <source>Tell an adult you trust what they wanted.</source>
        <translation>Erzähl einem Erwachsenen, dem du vertraust, was sie wollten.</translation>
    </message>
    <message>
        <source>Stop and wait. Someone may have taken your friend&apos;s account.</source>
        <translation>Halt an und warte. Vielleicht hat jemand das Konto übernommen.</translation>
    </message>
    <message>
        <source>Send nothing, and do not open any link.</source>
        <translation>Schick nichts und öffne keinen Link.</translation>
    </message>
    <message>
        <source>Ask your friend in another way: call, or ask at school.</source>
        <translation>Frag auf einem anderen Weg nach: Ruf an oder frag in der Schule.</translation>
    </message>
    <message>
        <source>If it was not them, they can get the account back. Warn your other friends.</source>
        <translation>War es jemand anderes, lässt sich das Konto zurückholen. Warne deine anderen Freunde.</translation>
    </message>
    <message>
        <source>Tell an adult you trust about it.</source>
        <translation>Erzähl einem Erwachsenen davon, dem du vertraust.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more.</source>
        <translation>Zahl nicht und schick nichts mehr.</translation>
    </message>
    <message>
        <source>Keep the chat. It can help to find the person.</source>
        <translation>Behalte den Chat. Er kann helfen, die Person zu finden.</translation>
    </message>
    <message>
        <source>Block them. If the app can take the picture back, do that first.</source>
        <translation>Blockiere sie. Kann die App das Bild zurückholen, mach das zuerst.</translation>
    </message>
    <message>
        <source>Tell an adult you trust. You do not have to show the picture.</source>
        <translation>Erzähl es einem Erwachsenen, dem du vertraust. Du musst das Bild nicht zeigen.</translation>
    </message>
    <message>
        <source>Ask a service below to take it off the web. They help for free.</source>
        <translation>Bitte einen Dienst unten, es aus dem Netz zu nehmen. Das kostet nichts.</translation>
    </message>
    <message>
        <source>Step {n}: {step}</source>
        <translation>Schritt {n}: {step}</translation>
    </message>
    <message>
        <source>Talk to someone you trust</source>
        <translation>Sprich mit jemandem, dem du vertraust</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Mit {name} reden</translation>
    </message>
    <message>
        <source>Saying it is the hardest part. It gets lighter after that. You could start like this:</source>
        <translation>Es zu sagen ist das Schwerste. Danach wird es leichter. Du könntest so anfangen:</translation>
    </message>
    <message>
        <source>&quot;Something is going on, and I need help. I don&apos;t know how to say it. Can you listen and not be mad?&quot;</source>
        <translation>„Bei mir ist etwas los, und ich brauche Hilfe. Ich weiß nicht, wie ich es sagen soll. Kannst du zuhören und nicht böse sein?“</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>Diese Worte kopieren</translation>
    </message>
    <message>
        <source>Copied. You can paste them into a message.</source>
        <translation>Kopiert. Du kannst sie in eine Nachricht einfügen.</translation>
    </message>
    <message>
        <source>Who could it be?</source>
        <translation>Mit wem könntest du reden?</translation>
    </message>
    <message>
        <source>Mum, dad or who you live with</source>
        <translation>Mama, Papa oder die Leute, bei denen du wohnst</translation>
    </message>
    <message>
        <source>A grandparent, an aunt, an uncle, a big sister or brother</source>
        <translation>Oma, Opa, Tante, Onkel, große Geschwister</translation>
    </message>
    <message>
        <source>A teacher, a coach or the school nurse</source>
        <translation>Jemand aus der Schule, vom Sport oder aus dem Verein</translation>
    </message>
    <message>
        <source>A friend&apos;s mum or dad</source>
        <translation>Die Eltern von Freunden</translation>
    </message>
    <message>
        <source>If the first one does not listen, try the next. Do not give up.</source>
        <translation>Wenn jemand nicht zuhört, versuch es bei jemand anderem. Gib nicht auf.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Your child can read these rules at any time. Talk about a change before you make it.</source>
        <translation>Ihr Kind kann diese Regeln jederzeit lesen. Reden Sie über eine Änderung, bevor Sie sie machen.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Born in {month}</source>
        <translation>Geboren im {month}</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>Unter 10</translation>
    </message>
    <message>
        <source>10 to 12</source>
        <translation>10 bis 12</translation>
    </message>
    <message>
        <source>13 to 15</source>
        <translation>13 bis 15</translation>
    </message>
    <message>
        <source>16 and 17</source>
        <translation>16 und 17</translation>
    </message>
    <message>
        <source>Private parts: held until a parent answers. The parent sees that there was a pause, where and why, never the picture.</source>
        <translation>Intime Körperstellen: zurückgehalten, bis die Eltern antworten. Die Eltern sehen, dass es eine Pause gab, wo und warum, nie das Bild.</translation>
    </message>
    <message>
        <source>A warning and a short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Ein Hinweis und eine kurze Pause; dann entscheidet Ihr Kind selbst. Die Eltern bekommen keine Nachricht; in der Liste steht, dass es eine Pause gab.</translation>
    </message>
    <message>
        <source>A warning and a very short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Ein Hinweis und eine sehr kurze Pause; dann entscheidet Ihr Kind selbst. Die Eltern bekommen keine Nachricht; in der Liste steht, dass es eine Pause gab.</translation>
    </message>
    <message>
        <source>The rules change with the birthdays at 10, 13 and 16. Your child is told.</source>
        <translation>Die Regeln ändern sich mit den Geburtstagen 10, 13 und 16. Ihr Kind erfährt es.</translation>
    </message>
    <message>
        <source>Take the usual rules for this age</source>
        <translation>Die üblichen Regeln für dieses Alter nehmen</translation>
    </message>
    <message>
        <source>For another computer or another child</source>
        <translation>Für einen anderen Computer oder ein anderes Kind</translation>
    </message>
    <message>
        <source>The rules can be saved in a file and read in elsewhere. The birthday and added models stay those of each computer. The file is no secret.</source>
        <translation>Die Regeln lassen sich in einer Datei speichern und anderswo einlesen. Geburtstag und hinzugefügte Modelle bleiben die des jeweiligen Computers. Die Datei ist nicht geheim.</translation>
    </message>
    <message>
        <source>Save the rules in force</source>
        <translation>Die geltenden Regeln speichern</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>Regeln aus einer Datei lesen</translation>
    </message>
    <message>
        <source>Where should the rules go?</source>
        <translation>Wohin sollen die Regeln?</translation>
    </message>
    <message>
        <source>Which file has the rules?</source>
        <translation>In welcher Datei liegen die Regeln?</translation>
    </message>
    <message>
        <source>The rules are saved: {path}</source>
        <translation>Die Regeln sind gespeichert: {path}</translation>
    </message>
    <message>
        <source>This page shows the rules of the file. They are in force once you apply them.</source>
        <translation>Diese Seite zeigt die Regeln der Datei. Sie gelten, sobald Sie sie anwenden.</translation>
    </message>
    <message>
        <source>The file was not taken. Something is wrong in line {line}.</source>
        <translation>Die Datei wurde nicht übernommen. In Zeile {line} stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>This file cannot be read as rules.</source>
        <translation>Diese Datei lässt sich nicht als Regeln lesen.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Private parts</source>
        <translation>Intime Körperstellen</translation>
    </message>
    <message>
        <source>Underwear, swimwear</source>
        <translation>Unterwäsche, Badesachen</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Durchlassen</translation>
    </message>
    <message>
        <source>Pause, then the child decides</source>
        <translation>Pause, dann entscheidet das Kind</translation>
    </message>
    <message>
        <source>Hold until a parent answers</source>
        <translation>Zurückhalten, bis die Eltern antworten</translation>
    </message>
    <message>
        <source>How careful</source>
        <translation>Wie vorsichtig</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Nachsichtig</translation>
    </message>
    <message>
        <source>Misses less, is wrong more often.</source>
        <translation>Übersieht weniger, irrt sich öfter.</translation>
    </message>
    <message>
        <source>For most families.</source>
        <translation>Für die meisten Familien.</translation>
    </message>
    <message>
        <source>Is wrong less often, misses more.</source>
        <translation>Irrt sich seltener, übersieht mehr.</translation>
    </message>
    <message>
        <source>Not measured on this computer&apos;s models.</source>
        <translation>Mit den Modellen auf diesem Computer nicht gemessen.</translation>
    </message>
    <message>
        <source>Seconds of pause before going on</source>
        <translation>Sekunden Pause, bevor es weitergeht</translation>
    </message>
    <message>
        <source>Days a file is kept before your child is asked again</source>
        <translation>Tage, die eine Datei aufbewahrt wird, bis Ihr Kind wieder gefragt wird</translation>
    </message>
    <message>
        <source>Show me pauses without opening the list</source>
        <translation>Pausen zeigen, ohne die Liste zu öffnen</translation>
    </message>
    <message>
        <source>Off for 13 and older: many do not ask for help when they fear that parents are told.</source>
        <translation>Ab 13 aus: Viele holen sich keine Hilfe, wenn sie fürchten, dass die Eltern es erfahren.</translation>
    </message>
    <message>
        <source>A person your child trusts</source>
        <translation>Ein Mensch, dem Ihr Kind vertraut</translation>
    </message>
    <message>
        <source>Such as Aunt Ana. Shown as &quot;Talk to Aunt Ana&quot;.</source>
        <translation>Zum Beispiel Tante Ana. Dann steht da: „Mit Tante Ana reden“.</translation>
    </message>
    <message>
        <source>Help lines for</source>
        <translation>Hilfenummern für</translation>
    </message>
    <message>
        <source>The country of this computer ({country})</source>
        <translation>Das Land dieses Computers ({country})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>Welcher Ordner?</translation>
    </message>
    <message>
        <source>Look at {path}</source>
        <translation>{path} anschauen</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder}</source>
        <translation>{category}: wird in {folder} nicht gesucht</translation>
    </message>
    <message>
        <source>{category}: not looked for from {app}</source>
        <translation>{category}: wird bei {app} nicht gesucht</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder} from {app}</source>
        <translation>{category}: wird in {folder} bei {app} nicht gesucht</translation>
    </message>
    <message>
        <source>Add an exception for a folder…</source>
        <translation>Ausnahme für einen Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove: {exception}</source>
        <translation>Entfernen: {exception}</translation>
    </message>
    <message>
        <source>Put these rules in force</source>
        <translation>Diese Regeln anwenden</translation>
    </message>
    <message>
        <source>In force. Your child can read them under &quot;The rules here&quot;.</source>
        <translation>Diese Regeln gelten jetzt. Ihr Kind kann sie unter „Die Regeln hier“ lesen.</translation>
    </message>
    <message>
        <source>These rules were not taken. The old ones are still in force. {why}</source>
        <translation>Diese Regeln wurden nicht angenommen. Die alten gelten weiter. {why}</translation>
    </message>
    <message>
        <source>Measured at &quot;{point}&quot;: {noticed} of {shown} computed figures were noticed. Of {ordinary} everyday pictures, {stopped} were stopped for nothing. At home it can be better or worse.</source>
        <translation>Gemessen bei „{point}“: {noticed} von {shown} berechneten Figuren wurden bemerkt. Von {ordinary} alltäglichen Bildern wurden {stopped} grundlos angehalten. Zu Hause kann es besser oder schlechter sein.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Protected. Pictures get a second look.</source>
        <translation>Geschützt. Bilder werden noch einmal angeschaut.</translation>
    </message>
    <message>
        <source>Something waits for an answer.</source>
        <translation>Etwas wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>Works, but something needs a look.</source>
        <translation>Läuft, aber bitte einmal nachsehen.</translation>
    </message>
    <message>
        <source>Not protecting.</source>
        <translation>Schützt gerade nicht.</translation>
    </message>
    <message>
        <source>{state} {why}</source>
        <translation>{state} {why}</translation>
    </message>
    <message>
        <source>Looking for the guard…</source>
        <translation>Der Schutz wird gesucht …</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Was noch wartet</translation>
    </message>
    <message>
        <source>What waits for you ({n})</source>
        <translation>Was noch wartet ({n})</translation>
    </message>
    <message>
        <source>Someone is pressuring me</source>
        <translation>Jemand setzt mich unter Druck</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgeschrieben wird</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Die Regeln hier</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Was geschützt ist</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Für Eltern</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Beforehand</translation>
    </message>
    <message>
        <source>Set up together</source>
        <translation>Gemeinsam einrichten</translation>
    </message>
    <message>
        <source>Beforehand is on</source>
        <translation>Beforehand ist an</translation>
    </message>
    <message>
        <source>This computer gives pictures a second look. Click to see what is recorded.</source>
        <translation>Dieser Computer schaut bei Bildern noch einmal hin. Klicke, um zu sehen, was aufgeschrieben wird.</translation>
    </message>
    <message>
        <source>Start the guard</source>
        <translation>Den Schutz starten</translation>
    </message>
    <message>
        <source>Short steps for what to do now. Nobody sees what you pick.</source>
        <translation>Kurze Schritte für jetzt. Niemand sieht, was du wählst.</translation>
    </message>
    <message>
        <source>Files and pictures that were kept back.</source>
        <translation>Dateien und Bilder, die zurückgehalten wurden.</translation>
    </message>
    <message>
        <source>Everything that is written down, and what never is.</source>
        <translation>Alles, was aufgeschrieben wird, und was nie.</translation>
    </message>
    <message>
        <source>What is looked at, and what happens then.</source>
        <translation>Was angeschaut wird und was dann geschieht.</translation>
    </message>
    <message>
        <source>Opens with the family&apos;s passphrase.</source>
        <translation>Öffnet sich mit dem Passwort der Familie.</translation>
    </message>
    <message>
        <source>Takes ten minutes, with your child beside you.</source>
        <translation>Dauert zehn Minuten, mit Ihrem Kind neben Ihnen.</translation>
    </message>
    <message>
        <source>Beforehand: a question for a parent</source>
        <translation>Beforehand: eine Frage an die Eltern</translation>
    </message>
    <message>
        <source>Someone waits for an answer. Open &quot;For parents&quot; to see it.</source>
        <translation>Jemand wartet auf eine Antwort. Öffnen Sie „Für Eltern“.</translation>
    </message>
    <message>
        <source>Beforehand: there is an answer</source>
        <translation>Beforehand: Es gibt eine Antwort</translation>
    </message>
    <message>
        <source>Your parent has answered. Click to see what waits for you.</source>
        <translation>Deine Eltern haben geantwortet. Klicke, um zu sehen, was auf dich wartet.</translation>
    </message>
    <message>
        <source>Beforehand: there was a pause</source>
        <translation>Beforehand: Es gab eine Pause</translation>
    </message>
    <message>
        <source>There is more in the parents&apos; list.</source>
        <translation>Mehr steht in der Liste der Eltern.</translation>
    </message>
    <message>
        <source>Beforehand: the rules have changed</source>
        <translation>Beforehand: Die Regeln haben sich geändert</translation>
    </message>
    <message>
        <source>Click to read the rules here.</source>
        <translation>Klicke, um die Regeln zu lesen.</translation>
    </message>
    <message>
        <source>Beforehand does not protect now</source>
        <translation>Beforehand schützt gerade nicht</translation>
    </message>
    <message>
        <source>Pictures are not looked at. Click to see why.</source>
        <translation>Bilder werden nicht geprüft. Klicke, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Beforehand protects again</source>
        <translation>Beforehand schützt wieder</translation>
    </message>
    <message>
        <source>Pictures get a second look again.</source>
        <translation>Bilder werden wieder geprüft.</translation>
    </message>
    <message>
        <source>Beforehand: an update is there</source>
        <translation>Beforehand: Es gibt eine Aktualisierung</translation>
    </message>
    <message>
        <source>It comes with this computer&apos;s other updates. Beforehand itself asks nobody for it.</source>
        <translation>Sie kommt mit den anderen Aktualisierungen dieses Computers. Beforehand selbst fragt niemanden danach.</translation>
    </message>
    <message>
        <source>Version {version} is there. It comes with this computer&apos;s other updates.</source>
        <translation>Version {version} ist da. Sie kommt mit den anderen Aktualisierungen dieses Computers.</translation>
    </message>
    <message>
        <source>Beforehand is here</source>
        <translation>Beforehand ist da</translation>
    </message>
    <message>
        <source>It is not set up yet. Click to set it up together.</source>
        <translation>Es ist noch nicht eingerichtet. Klicken Sie, um es gemeinsam einzurichten.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Ask a grown-up for help</source>
        <translation>Einen Erwachsenen um Hilfe bitten</translation>
    </message>
    <message>
        <source>First words, and people who listen.</source>
        <translation>Erste Worte und Menschen, die zuhören.</translation>
    </message>
</context>
</TS>
