<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>What was recorded, newest first. There are no pictures and no names in it.</source>
        <translation>Ce qui a été noté, le plus récent d&apos;abord. Il n&apos;y a ni images ni noms.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Why, or by whom</source>
        <translation>Pourquoi, ou par qui</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Entrées de la liste</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Pauses and held files</source>
        <translation>Pauses et fichiers retenus</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Demandes et réponses</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>La protection elle-même</translation>
    </message>
    <message>
        <source>Rules, passphrase, openings</source>
        <translation>Règles, phrase secrète, ouvertures</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Le début</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>Entrées : {n}</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>Vérifier que rien n&apos;a été modifié</translation>
    </message>
    <message>
        <source>Save a copy for the police or a counsellor</source>
        <translation>Copie pour la police ou un service d&apos;aide</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>Où mettre la copie ?</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Vérification de chaque entrée…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>Écriture de la copie…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Whole: all {n} entries are as they were written. Check words: {words}.</source>
        <translation>Complète : les {n} entrées sont telles qu&apos;elles ont été écrites. Mots de contrôle : {words}.</translation>
    </message>
    <message>
        <source>Not whole: entry {n}. {damage}. Entries before it are good.</source>
        <translation>Incomplète : entrée {n}. {damage}. Les entrées précédentes sont intactes.</translation>
    </message>
    <message>
        <source>A broken disk can do this, and so can somebody who changed the list.</source>
        <translation>Cela peut venir d&apos;un disque défectueux, ou de quelqu&apos;un qui a modifié la liste.</translation>
    </message>
    <message>
        <source>I have seen this, go on</source>
        <translation>J&apos;ai vu, continuer</translation>
    </message>
    <message>
        <source>Noted. Every later check still names this damage.</source>
        <translation>C&apos;est noté. Chaque vérification suivante signalera encore ce dommage.</translation>
    </message>
    <message>
        <source>Damage you have seen before: {n}.</source>
        <translation>Dommages déjà vus : {n}.</translation>
    </message>
    <message>
        <source>Write the check words down. If they are the same or further on next time, nothing was rolled back.</source>
        <translation>Notez les mots de contrôle. Si, la prochaine fois, ce sont les mêmes ou des mots plus récents, rien n&apos;a été remis en arrière.</translation>
    </message>
    <message>
        <source>Saved: {path}. A web page and the signed proof lie beside it. There is no picture in any of them.</source>
        <translation>Enregistré : {path}. Une page web et la preuve signée se trouvent à côté. Aucun de ces fichiers ne contient d&apos;image.</translation>
    </message>
    <message>
        <source>Beforehand: what was recorded</source>
        <translation>Beforehand : ce qui a été consigné</translation>
    </message>
    <message>
        <source>This report holds no picture, no file name and no name of a person. It lists what the program on this computer recorded.</source>
        <translation>Ce rapport ne contient ni image, ni nom de fichier, ni nom de personne. Il énumère ce que le programme a consigné sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Written on {when}, time zone {zone}. The signed proof is the file {bundle} beside this report: its README says how to check it.</source>
        <translation>Établi le {when}, fuseau horaire {zone}. La preuve signée est le fichier {bundle} à côté de ce rapport : son README explique comment la vérifier.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>First: this computer&apos;s folder</source>
        <translation>D&apos;abord : le dossier de cet ordinateur</translation>
    </message>
    <message>
        <source>The computer that passes your family&apos;s messages on has made a folder for this one. Bring it here on a USB stick, then pick it. The manual says how, under &quot;Answers from another computer&quot;.</source>
        <translation>L&apos;ordinateur qui transmet les messages de votre famille a créé un dossier pour celui-ci. Apportez-le sur une clé USB, puis choisissez-le. Le manuel explique comment, sous « Answers from another computer ».</translation>
    </message>
    <message>
        <source>Pick the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>That is not this computer&apos;s folder. A file called link.toml is in it.</source>
        <translation>Ce n&apos;est pas le dossier de cet ordinateur. Il contient un fichier nommé link.toml.</translation>
    </message>
    <message>
        <source>Answers from elsewhere</source>
        <translation>Répondre à distance</translation>
    </message>
    <message>
        <source>When you are out, your child can ask you on a computer of yours. It is off until you pair one, with your child beside you.</source>
        <translation>Quand vous n&apos;êtes pas là, votre enfant peut vous poser sa question sur un de vos ordinateurs. C&apos;est désactivé tant que vous n&apos;en avez pas associé un, avec votre enfant à côté de vous.</translation>
    </message>
    <message>
        <source>What goes there: what the check says, the line your child picks, and the time. Never a picture or the name of a file.</source>
        <translation>Ce qui y est envoyé : ce que dit le contrôle, la phrase que choisit votre enfant et l&apos;heure. Jamais une image ni le nom d&apos;un fichier.</translation>
    </message>
    <message>
        <source>What goes there: the line your child picks, and the time. Never a picture, and not what the check says.</source>
        <translation>Ce qui y est envoyé : la phrase que choisit votre enfant et l&apos;heure. Jamais une image, ni ce que dit le contrôle.</translation>
    </message>
    <message>
        <source>An administrator gives this computer its folder: beforehand link join FOLDER</source>
        <translation>Un administrateur donne son dossier à cet ordinateur : beforehand link join DOSSIER</translation>
    </message>
    <message>
        <source>The connection is being made…</source>
        <translation>La connexion s&apos;établit…</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Connecté.</translation>
    </message>
    <message>
        <source>Not connected just now. What is asked waits here, and goes as soon as it is.</source>
        <translation>Pas connecté en ce moment. Les demandes attendent ici et partent dès que la connexion revient.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Qui peut répondre</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>{name}, jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}? Its answers count no more after that.</source>
        <translation>Retirer {name} ? Ses réponses ne compteront plus.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Oui, le retirer</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Non, le garder</translation>
    </message>
    <message>
        <source>Pair a computer of yours</source>
        <translation>Associer un de vos ordinateurs</translation>
    </message>
    <message>
        <source>Your child&apos;s name</source>
        <translation>Prénom de votre enfant</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Afficher le code</translation>
    </message>
    <message>
        <source>On your own computer, open Beforehand for parents and choose &quot;Add a child&quot;. Type this there:</source>
        <translation>Sur votre propre ordinateur, ouvrez Beforehand pour les parents et choisissez « Ajouter un enfant ». Tapez-y ceci :</translation>
    </message>
    <message>
        <source>Or read it with your phone: the picture has the same letters in it. The code works once. Minutes left: {n}.</source>
        <translation>Ou scannez-le avec votre téléphone : l&apos;image contient les mêmes lettres. Le code ne sert qu&apos;une fois. Minutes restantes : {n}.</translation>
    </message>
    <message>
        <source>Waiting for your computer…</source>
        <translation>En attente de votre ordinateur…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; has typed the code. Is that your computer?</source>
        <translation>« {name} » a tapé le code. Est-ce votre ordinateur ?</translation>
    </message>
    <message>
        <source>Yes, pair it</source>
        <translation>Oui, l&apos;associer</translation>
    </message>
    <message>
        <source>No, stop</source>
        <translation>Non, arrêter</translation>
    </message>
    <message>
        <source>Paired. &quot;{name}&quot; may answer for one year.</source>
        <translation>Associé. « {name} » peut répondre pendant un an.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>C&apos;est activé.</translation>
    </message>
    <message>
        <source>It is switched off. Your child asks at home.</source>
        <translation>C&apos;est désactivé. Votre enfant pose ses questions à la maison.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Your child alone switches it on and off, under &quot;The rules here&quot;.</source>
        <translation>Seul votre enfant l&apos;active et le désactive, sous « Les règles ici ».</translation>
    </message>
    <message>
        <source>What your children ask</source>
        <translation>Ce que demandent vos enfants</translation>
    </message>
    <message>
        <source>No questions now.</source>
        <translation>Pas de demande en ce moment.</translation>
    </message>
    <message>
        <source>No child&apos;s computer is paired yet.</source>
        <translation>Aucun ordinateur d&apos;enfant n&apos;est encore associé.</translation>
    </message>
    <message>
        <source>Connected. Questions arrive by themselves.</source>
        <translation>Connecté. Les demandes arrivent d&apos;elles-mêmes.</translation>
    </message>
    <message>
        <source>Not connected just now. Questions arrive as soon as it is.</source>
        <translation>Pas connecté en ce moment. Les demandes arrivent dès que la connexion revient.</translation>
    </message>
    <message>
        <source>{child} says: {reason}</source>
        <translation>{child} dit : {reason}</translation>
    </message>
    <message>
        <source>Asked on {day} at {time}. An answer counts until {day2} at {time2}.</source>
        <translation>Demandé le {day} à {time}. Une réponse compte jusqu&apos;au {day2} à {time2}.</translation>
    </message>
    <message>
        <source>By the clocks, the time for an answer is over. If the question came just now, one clock is wrong, here or there. You can still answer.</source>
        <translation>D&apos;après les horloges, le délai pour répondre est passé. Si la demande vient d&apos;arriver, une horloge n&apos;est pas à l&apos;heure, ici ou là-bas. Vous pouvez quand même répondre.</translation>
    </message>
    <message>
        <source>By the clock here, it was asked in the future: one clock is wrong, here or there. You can still answer.</source>
        <translation>D&apos;après l&apos;horloge d&apos;ici, la demande vient du futur : une horloge n&apos;est pas à l&apos;heure, ici ou là-bas. Vous pouvez quand même répondre.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Let&apos;s talk tonight</source>
        <translation>Parlons-en ce soir</translation>
    </message>
    <message>
        <source>Allow this one</source>
        <translation>Autoriser celle-ci</translation>
    </message>
    <message>
        <source>Let this one go, once? You cannot see it from here.</source>
        <translation>Laisser partir celle-ci, une fois ? D&apos;ici, vous ne pouvez pas la voir.</translation>
    </message>
    <message>
        <source>Yes, let it go once</source>
        <translation>Oui, la laisser partir une fois</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Non, pas maintenant</translation>
    </message>
    <message>
        <source>Your answer is on its way: {answer}. It arrives once {child}&apos;s computer is on.</source>
        <translation>Votre réponse est en route : {answer}. Elle arrivera dès que l&apos;ordinateur de {child} sera allumé.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how}</source>
        <translation>{child}, {day}, {time} : {how}</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how} (answered by {who})</source>
        <translation>{child}, {day}, {time} : {how} (réponse de {who})</translation>
    </message>
    <message>
        <source>it stays held</source>
        <translation>elle reste retenue</translation>
    </message>
    <message>
        <source>talk tonight; it stays held</source>
        <translation>en parler ce soir ; elle reste retenue</translation>
    </message>
    <message>
        <source>it may go, once</source>
        <translation>elle peut partir, une fois</translation>
    </message>
    <message>
        <source>answered at home</source>
        <translation>réponse donnée à la maison</translation>
    </message>
    <message>
        <source>nobody answered within a day; it is still held</source>
        <translation>personne n&apos;a répondu en un jour ; elle est toujours retenue</translation>
    </message>
    <message>
        <source>the rules changed; it is still held</source>
        <translation>les règles ont changé ; elle est toujours retenue</translation>
    </message>
    <message>
        <source>Children and computers</source>
        <translation>Enfants et ordinateurs</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Ajouter un enfant</translation>
    </message>
    <message>
        <source>On your child&apos;s computer, open &quot;For parents&quot; and there &quot;Answers from elsewhere&quot;. It shows a code. Type it here.</source>
        <translation>Sur l&apos;ordinateur de votre enfant, ouvrez « Pour les parents » puis « Répondre à distance ». Un code s&apos;affiche. Tapez-le ici.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Le code</translation>
    </message>
    <message>
        <source>A name for this computer, like &quot;Mum&apos;s laptop&quot;</source>
        <translation>Un nom pour cet ordinateur, comme « Ordinateur de maman »</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Sent. Now say yes on your child&apos;s computer.</source>
        <translation>Envoyé. Dites maintenant oui sur l&apos;ordinateur de votre enfant.</translation>
    </message>
    <message>
        <source>Paired with {child}.</source>
        <translation>Associé avec {child}.</translation>
    </message>
    <message>
        <source>{child} can ask you here.</source>
        <translation>{child} peut vous poser ses questions ici.</translation>
    </message>
    <message>
        <source>{child} has switched this off and asks at home.</source>
        <translation>{child} a désactivé la liaison et pose ses questions à la maison.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; may answer too.</source>
        <translation>« {name} » peut répondre aussi.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Il est perdu</translation>
    </message>
    <message>
        <source>Is &quot;{name}&quot; lost? Its answers count no more after that.</source>
        <translation>« {name} » est-il perdu ? Ses réponses ne compteront plus.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Oui, il est perdu</translation>
    </message>
    <message>
        <source>No, it is here</source>
        <translation>Non, il est là</translation>
    </message>
    <message>
        <source>Sent. It counts once {child}&apos;s computer has it.</source>
        <translation>Envoyé. Cela compte dès que l&apos;ordinateur de {child} l&apos;a reçu.</translation>
    </message>
    <message>
        <source>Forget this child&apos;s computer</source>
        <translation>Oublier cet ordinateur</translation>
    </message>
    <message>
        <source>Forget {child}&apos;s computer? Its questions do not arrive here after that.</source>
        <translation>Oublier l&apos;ordinateur de {child} ? Ses demandes n&apos;arriveront plus ici.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Oui, l&apos;oublier</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Non, le garder</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Beforehand: a question for you</source>
        <translation>Beforehand : une question pour vous</translation>
    </message>
    <message>
        <source>A child asks. Click to read it.</source>
        <translation>Un enfant vous pose une question. Cliquez pour la lire.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Ce n&apos;est pas le code. Regardez-le encore une fois, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>The code is over. Please show a new one.</source>
        <translation>Le code n&apos;est plus valable. Affichez-en un nouveau, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>Your computer has not typed the code yet.</source>
        <translation>Votre ordinateur n&apos;a pas encore tapé le code.</translation>
    </message>
    <message>
        <source>The connection is not there yet. Please try again in a moment.</source>
        <translation>La connexion n&apos;est pas encore là. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Eight computers may answer already. Please remove one first.</source>
        <translation>Huit ordinateurs peuvent déjà répondre. Retirez-en un d&apos;abord, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>There are sixteen computers already. Please forget one first.</source>
        <translation>Il y a déjà seize ordinateurs. Oubliez-en un d&apos;abord, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>No computer of a parent may answer now.</source>
        <translation>Aucun ordinateur de parent ne peut répondre en ce moment.</translation>
    </message>
    <message>
        <source>This question is no longer here.</source>
        <translation>Cette demande n&apos;est plus ici.</translation>
    </message>
    <message>
        <source>This child&apos;s computer is no longer here.</source>
        <translation>L&apos;ordinateur de cet enfant n&apos;est plus ici.</translation>
    </message>
    <message>
        <source>This question has an answer already.</source>
        <translation>Cette demande a déjà une réponse.</translation>
    </message>
    <message>
        <source>Too much waits to be sent. Please try again later.</source>
        <translation>Trop de messages attendent. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>It could not be sent, because the disk is full.</source>
        <translation>L&apos;envoi n&apos;a pas été possible : le disque est plein.</translation>
    </message>
    <message>
        <source>The file of this connection is damaged. Nothing was overwritten.</source>
        <translation>Le fichier de cette connexion est endommagé. Rien n&apos;a été écrasé.</translation>
    </message>
    <message>
        <source>This computer has another folder than the other computers know. Please pair again.</source>
        <translation>Cet ordinateur a un autre dossier que celui que connaissent les autres. Associez-le de nouveau, s&apos;il vous plaît.</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>What is recorded</source>
        <translation>Ce qui est noté</translation>
    </message>
    <message>
        <source>This is all that the locked list can hold. Your parent can open it. You can see here what went into it today.</source>
        <translation>C&apos;est tout ce que la liste verrouillée peut contenir. Tes parents peuvent l&apos;ouvrir. Tu peux voir ici ce qui y a été noté aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Never in the list</source>
        <translation>Jamais dans la liste</translation>
    </message>
    <message>
        <source>No picture, not even a small or blurred one</source>
        <translation>Aucune image, même petite ou floue</translation>
    </message>
    <message>
        <source>No file names and no folders of yours</source>
        <translation>Aucun nom de fichier et aucun de tes dossiers</translation>
    </message>
    <message>
        <source>Nobody you write to, and nothing you write</source>
        <translation>Personne à qui tu écris, et rien de ce que tu écris</translation>
    </message>
    <message>
        <source>No web pages, no passwords, no screen</source>
        <translation>Ni pages web, ni mots de passe, ni écran</translation>
    </message>
    <message>
        <source>The list stays on this computer. It is sent to nobody.</source>
        <translation>La liste reste sur cet ordinateur. Elle n&apos;est envoyée à personne.</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Les règles ici</translation>
    </message>
    <message>
        <source>These are the same rules that your parent sees.</source>
        <translation>Ce sont les mêmes règles que voient tes parents.</translation>
    </message>
    <message>
        <source>Nobody has set this up yet. Until then the careful rules are used.</source>
        <translation>Personne n&apos;a encore configuré cela. En attendant, les règles prudentes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>Folders that are looked at</source>
        <translation>Dossiers que Beforehand regarde</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Règles : {profile}</translation>
    </message>
    <message>
        <source>They change after you turn 10, 13 and 16. We tell you when that happens.</source>
        <translation>Elles changent après tes 10, 13 et 16 ans. On te le dira à ce moment-là.</translation>
    </message>
    <message>
        <source>{what}: {then}</source>
        <translation>{what} : {then}</translation>
    </message>
    <message>
        <source>it may go</source>
        <translation>peut partir</translation>
    </message>
    <message>
        <source>a pause, then you decide</source>
        <translation>une pause, puis tu décides</translation>
    </message>
    <message>
        <source>it waits until a parent answers</source>
        <translation>attend la réponse de tes parents</translation>
    </message>
    <message>
        <source>What your parent learns</source>
        <translation>Ce que tes parents apprennent</translation>
    </message>
    <message>
        <source>What your parent never learns</source>
        <translation>Ce que tes parents n&apos;apprennent jamais</translation>
    </message>
    <message>
        <source>What is in a picture</source>
        <translation>Ce qu&apos;il y a sur une photo</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>Le nom d&apos;un fichier</translation>
    </message>
    <message>
        <source>Who it was for, or what you write</source>
        <translation>Pour qui c&apos;était, ou ce que tu écris</translation>
    </message>
    <message>
        <source>You are older now, so the rules have changed</source>
        <translation>Tu as grandi, alors les règles ont changé</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nothing waits. All is well.</source>
        <translation>Rien n&apos;est en attente. Tout va bien.</translation>
    </message>
    <message>
        <source>You asked your parent</source>
        <translation>Tu as demandé à tes parents</translation>
    </message>
    <message>
        <source>Since {day}, {time}</source>
        <translation>Depuis le {day}, {time}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Voir {name}</translation>
    </message>
    <message>
        <source>Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things.</source>
        <translation>Beforehand regarde une deuxième fois avant qu&apos;une image quitte cet ordinateur. Il peut se tromper. Il peut aussi ne pas tout voir.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on.</source>
        <translation>Logiciel libre sous la licence publique générale GNU Affero, version 3 ou ultérieure. Chacun peut lire comment il marche, l&apos;utiliser, le modifier et le transmettre.</translation>
    </message>
    <message>
        <source>It never sends a picture: what it looks at stays on this computer. Only a question that you ask can go to another computer, where your parents have set that up.</source>
        <translation>Il n&apos;envoie jamais d&apos;image : ce qu&apos;il regarde reste sur cet ordinateur. Seule une question que tu poses peut partir vers un autre ordinateur, si tes parents l&apos;ont mis en place.</translation>
    </message>
    <message>
        <source>The models that look</source>
        <translation>Les modèles qui regardent</translation>
    </message>
    <message>
        <source>{name} · added by a parent</source>
        <translation>{name} · ajouté par un parent</translation>
    </message>
    <message>
        <source>{name} · licence: {licence} · from {source}</source>
        <translation>{name} · licence : {licence} · de {source}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD).</source>
        <translation>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg via PyAV (LGPL et BSD), pypdfium2 (Apache ou BSD), cryptography (Apache ou BSD).</translation>
    </message>
    <message>
        <source>It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours.</source>
        <translation>Il ne se cache jamais. Si vous êtes adulte et n&apos;en vouliez pas ici, la personne qui gère cet ordinateur peut l&apos;enlever sans aucun mot de passe de notre part.</translation>
    </message>
    <message>
        <source>Needs a parent&apos;s yes. You have not asked yet.</source>
        <translation>Il faut le oui d&apos;un parent. Tu n&apos;as pas encore demandé.</translation>
    </message>
    <message>
        <source>Your parent answered: keep it here for now.</source>
        <translation>Tes parents ont répondu : on le garde ici pour le moment.</translation>
    </message>
    <message>
        <source>Your parent answered: let&apos;s talk tonight.</source>
        <translation>Tes parents ont répondu : parlons-en ce soir.</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>Attend ton choix</translation>
    </message>
    <message>
        <source>{where}: {app}</source>
        <translation>{where} : {app}</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>Ce qui s&apos;est passé aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Nothing was written down today.</source>
        <translation>Rien n&apos;a été noté aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>How often you said the check was wrong: {n}</source>
        <translation>Nombre de fois où tu as dit que le contrôle s&apos;était trompé : {n}</translation>
    </message>
    <message>
        <source>What was sent to your parent&apos;s computer</source>
        <translation>Ce qui est parti vers l&apos;ordinateur de tes parents</translation>
    </message>
    <message>
        <source>Every message that went to another computer or came from one. The newest is first. A picture is never in it.</source>
        <translation>Chaque message parti vers un autre ordinateur, ou reçu d&apos;un autre ordinateur. Le plus récent est en premier. Il n&apos;y a jamais d&apos;image dedans.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing came.</source>
        <translation>Rien n&apos;est parti, et rien n&apos;est venu.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Montrer les plus anciens</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>Vers {who}</translation>
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
        <translation>Ta question : {reason}</translation>
    </message>
    <message>
        <source>What the check saw: {what}</source>
        <translation>Ce que le contrôle a vu : {what}</translation>
    </message>
    <message>
        <source>You asked: {day}, {time}</source>
        <translation>Tu as demandé : {day}, {time}</translation>
    </message>
    <message>
        <source>An answer counts until: {day}, {time}</source>
        <translation>Une réponse compte jusqu&apos;au {day}, {time}</translation>
    </message>
    <message>
        <source>The answer: keep it here for now.</source>
        <translation>La réponse : on le garde ici pour le moment.</translation>
    </message>
    <message>
        <source>The answer: let&apos;s talk tonight.</source>
        <translation>La réponse : parlons-en ce soir.</translation>
    </message>
    <message>
        <source>The answer: yes, this one, once.</source>
        <translation>La réponse : oui, celle-ci, une fois.</translation>
    </message>
    <message>
        <source>Your question has ended: keep it here for now.</source>
        <translation>Ta question a une réponse : on le garde ici pour le moment.</translation>
    </message>
    <message>
        <source>Your question has ended: let&apos;s talk tonight.</source>
        <translation>Ta question a une réponse : parlons-en ce soir.</translation>
    </message>
    <message>
        <source>Your question has ended: yes, this one, once.</source>
        <translation>Ta question a une réponse : oui, celle-ci, une fois.</translation>
    </message>
    <message>
        <source>Your question has ended: it was settled at home.</source>
        <translation>Ta question est terminée : c&apos;est réglé à la maison.</translation>
    </message>
    <message>
        <source>Your question has ended: a day went by with no answer.</source>
        <translation>Ta question est terminée : un jour a passé sans réponse.</translation>
    </message>
    <message>
        <source>Your question has ended: the rules have changed.</source>
        <translation>Ta question est terminée : les règles ont changé.</translation>
    </message>
    <message>
        <source>The link was switched on.</source>
        <translation>La liaison a été activée.</translation>
    </message>
    <message>
        <source>The link was switched off.</source>
        <translation>La liaison a été désactivée.</translation>
    </message>
    <message>
        <source>Names in it: {names}</source>
        <translation>Noms qu&apos;il contient : {names}</translation>
    </message>
    <message>
        <source>A message has arrived. Nothing else is in it.</source>
        <translation>Un message est bien arrivé. Il n&apos;y a rien d&apos;autre dedans.</translation>
    </message>
    <message>
        <source>A computer of a parent is lost. Its answers count no more.</source>
        <translation>L&apos;ordinateur d&apos;un parent est perdu. Ses réponses ne comptent plus.</translation>
    </message>
    <message>
        <source>Which computers may answer you.</source>
        <translation>Quels ordinateurs peuvent te répondre.</translation>
    </message>
    <message>
        <source>It asked to answer you: its name, and keys to lock messages.</source>
        <translation>Il a demandé à te répondre : son nom, et des clés pour protéger les messages.</translation>
    </message>
    <message>
        <source>The name that your parents typed for you, and keys to lock messages.</source>
        <translation>Le nom que tes parents ont tapé pour toi, et des clés pour protéger les messages.</translation>
    </message>
    <message>
        <source>About, for experts</source>
        <translation>À propos, pour les spécialistes</translation>
    </message>
    <message>
        <source>This link sends only what you ask yourself. You can switch it off; then you ask at home. Your parents see that it is off, not why.</source>
        <translation>Cette liaison n&apos;envoie que ce que tu demandes toi-même. Tu peux la désactiver ; alors tu demandes à la maison. Tes parents voient qu&apos;elle est désactivée, pas pourquoi.</translation>
    </message>
    <message>
        <source>It is on.</source>
        <translation>C&apos;est activé.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>C&apos;est désactivé.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Beforehand has taken a copied picture out of here.</source>
        <translation>Beforehand a retiré d&apos;ici une image copiée.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Might show private parts</source>
        <translation>Pourrait montrer des parties intimes</translation>
    </message>
    <message>
        <source>Might show underwear or swimwear</source>
        <translation>Pourrait montrer des sous-vêtements ou un maillot de bain</translation>
    </message>
    <message>
        <source>Not a picture or video</source>
        <translation>Ni image ni vidéo</translation>
    </message>
    <message>
        <source>An exception in the rules</source>
        <translation>Une exception dans les règles</translation>
    </message>
    <message>
        <source>Known as a false alarm</source>
        <translation>Déjà signalé comme fausse alerte</translation>
    </message>
    <message>
        <source>Allowed once</source>
        <translation>Autorisé une fois</translation>
    </message>
    <message>
        <source>The file seems to be broken</source>
        <translation>Le fichier semble abîmé</translation>
    </message>
    <message>
        <source>We do not know this kind of file</source>
        <translation>Nous ne connaissons pas ce genre de fichier</translation>
    </message>
    <message>
        <source>We cannot open this kind of file</source>
        <translation>Nous ne pouvons pas ouvrir ce genre de fichier</translation>
    </message>
    <message>
        <source>It is locked with a password</source>
        <translation>Il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>The file is too big</source>
        <translation>Le fichier est trop gros</translation>
    </message>
    <message>
        <source>The picture is too big</source>
        <translation>L&apos;image est trop grande</translation>
    </message>
    <message>
        <source>There are too many things in it</source>
        <translation>Il y a trop de choses dedans</translation>
    </message>
    <message>
        <source>It is packed too many times</source>
        <translation>Il est compressé trop de fois</translation>
    </message>
    <message>
        <source>It grows far too big when opened</source>
        <translation>Il devient beaucoup trop gros à l&apos;ouverture</translation>
    </message>
    <message>
        <source>We could look at a part of it only</source>
        <translation>Nous n&apos;avons pu en regarder qu&apos;une partie</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Cela a pris trop de temps</translation>
    </message>
    <message>
        <source>It needed too much memory</source>
        <translation>Il fallait trop de mémoire</translation>
    </message>
    <message>
        <source>The check stopped in the middle</source>
        <translation>Le contrôle s&apos;est arrêté en cours de route</translation>
    </message>
    <message>
        <source>The check gave a strange answer</source>
        <translation>Le contrôle a donné une réponse étrange</translation>
    </message>
    <message>
        <source>The check could not start</source>
        <translation>Le contrôle n&apos;a pas pu démarrer</translation>
    </message>
    <message>
        <source>A part of the check is missing</source>
        <translation>Une partie du contrôle manque</translation>
    </message>
    <message>
        <source>A part of the check was changed</source>
        <translation>Une partie du contrôle a été modifiée</translation>
    </message>
    <message>
        <source>The file was still being written</source>
        <translation>Le fichier était encore en train d&apos;être écrit</translation>
    </message>
    <message>
        <source>We may not read it</source>
        <translation>Nous n&apos;avons pas le droit de le lire</translation>
    </message>
    <message>
        <source>The disk had a problem</source>
        <translation>Le disque a eu un problème</translation>
    </message>
    <message>
        <source>The file was gone before we looked</source>
        <translation>Le fichier avait disparu avant que nous regardions</translation>
    </message>
    <message>
        <source>It is not a normal file</source>
        <translation>Ce n&apos;est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>It is not there, so nothing in it is looked at.</source>
        <translation>Il n&apos;est pas là, donc rien n&apos;y est examiné.</translation>
    </message>
    <message>
        <source>It is not a folder, so nothing is looked at.</source>
        <translation>Ce n&apos;est pas un dossier, donc rien n&apos;est examiné.</translation>
    </message>
    <message>
        <source>We may not look into it.</source>
        <translation>Nous n&apos;avons pas le droit d&apos;y regarder.</translation>
    </message>
    <message>
        <source>We may not look into a folder inside it.</source>
        <translation>Nous n&apos;avons pas le droit de regarder dans un dossier qu&apos;il contient.</translation>
    </message>
    <message>
        <source>A folder inside it lies too deep for us to look into.</source>
        <translation>Un dossier y est rangé trop profondément pour être examiné.</translation>
    </message>
    <message>
        <source>It has very many folders. We look through them every few seconds.</source>
        <translation>Il contient énormément de dossiers. Nous les parcourons à quelques secondes d&apos;intervalle.</translation>
    </message>
    <message>
        <source>Too many programs watch folders. We look through it every few seconds.</source>
        <translation>Trop de programmes surveillent des dossiers. Nous le parcourons à quelques secondes d&apos;intervalle.</translation>
    </message>
    <message>
        <source>The system does not tell us of changes. We look through it every few seconds.</source>
        <translation>Le système ne nous signale pas les changements. Nous le parcourons à quelques secondes d&apos;intervalle.</translation>
    </message>
    <message>
        <source>The computer it lies on does not answer.</source>
        <translation>L&apos;ordinateur où il se trouve ne répond pas.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard, so it is not looked at. Please restart the computer.</source>
        <translation>Un problème est survenu dans la protection, ce dossier n&apos;est donc pas examiné. Redémarrez l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>The guard is not running.</source>
        <translation>La protection ne tourne pas.</translation>
    </message>
    <message>
        <source>The guard is of another version. Please restart the computer.</source>
        <translation>La protection est d&apos;une autre version. Redémarrez l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>The guard gave an answer that makes no sense.</source>
        <translation>La protection a donné une réponse qui n&apos;a pas de sens.</translation>
    </message>
    <message>
        <source>It has not been set up yet, so nothing can be recorded.</source>
        <translation>Ce n&apos;est pas encore configuré, donc rien ne peut être noté.</translation>
    </message>
    <message>
        <source>The list cannot be written. Is the disk full?</source>
        <translation>La liste ne peut pas être écrite. Le disque est-il plein ?</translation>
    </message>
    <message>
        <source>A folder cannot be looked at.</source>
        <translation>Un dossier ne peut pas être regardé.</translation>
    </message>
    <message>
        <source>A folder is gone.</source>
        <translation>Un dossier a disparu.</translation>
    </message>
    <message>
        <source>A folder is not there.</source>
        <translation>Un dossier n&apos;est pas là.</translation>
    </message>
    <message>
        <source>A folder may not be read.</source>
        <translation>Un dossier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The gate in front of files does not answer, so programs can open any picture.</source>
        <translation>La barrière devant les fichiers ne répond pas : les programmes peuvent donc ouvrir n&apos;importe quelle image.</translation>
    </message>
    <message>
        <source>Only a few folders are looked at: those that were named at the start. Pictures can be sent from others.</source>
        <translation>Seuls quelques dossiers sont regardés : ceux indiqués au démarrage. Des images peuvent partir d&apos;autres dossiers.</translation>
    </message>
    <message>
        <source>No folder is looked at.</source>
        <translation>Aucun dossier n&apos;est regardé.</translation>
    </message>
    <message>
        <source>A file could not be put away or given back. It is still in its place.</source>
        <translation>Un fichier n&apos;a pas pu être mis de côté ou rendu. Il est toujours à sa place.</translation>
    </message>
    <message>
        <source>The check cannot start.</source>
        <translation>Le contrôle ne peut pas démarrer.</translation>
    </message>
    <message>
        <source>A model file is missing, so every file is treated as not checked.</source>
        <translation>Un fichier de modèle manque : chaque fichier est traité comme non vérifié.</translation>
    </message>
    <message>
        <source>A model file was changed, so every file is treated as not checked.</source>
        <translation>Un fichier de modèle a été modifié : chaque fichier est traité comme non vérifié.</translation>
    </message>
    <message>
        <source>The rules cannot be read. Until then the strictest rules are used.</source>
        <translation>Les règles sont illisibles. En attendant, les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The list has been damaged or changed.</source>
        <translation>La liste a été abîmée ou modifiée.</translation>
    </message>
    <message>
        <source>That was not the passphrase.</source>
        <translation>Ce n&apos;était pas la phrase secrète.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Ce n&apos;est pas le code. Regardez-le encore une fois.</translation>
    </message>
    <message>
        <source>Please wait a moment before the next try.</source>
        <translation>Attendez un moment avant le prochain essai.</translation>
    </message>
    <message>
        <source>Those digits do not fit. Please listen to them once more.</source>
        <translation>Ces chiffres ne sont pas bons. Fais-les répéter.</translation>
    </message>
    <message>
        <source>The digits were wrong five times today. Please ask a parent to type the passphrase here.</source>
        <translation>Les chiffres étaient faux cinq fois aujourd&apos;hui. Demande à un parent de saisir la phrase secrète ici.</translation>
    </message>
    <message>
        <source>Answers by telephone are not switched on here.</source>
        <translation>Les réponses par téléphone ne sont pas activées ici.</translation>
    </message>
    <message>
        <source>Answers by telephone need a computer that is guarded as a whole.</source>
        <translation>Les réponses par téléphone exigent que tout l&apos;ordinateur soit protégé.</translation>
    </message>
    <message>
        <source>This is locked. Please give the passphrase again.</source>
        <translation>C&apos;est verrouillé. Saisissez de nouveau la phrase secrète.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Cette phrase secrète est trop facile à deviner.</translation>
    </message>
    <message>
        <source>It has been set up already.</source>
        <translation>C&apos;est déjà configuré.</translation>
    </message>
    <message>
        <source>The pause is not over yet.</source>
        <translation>La pause n&apos;est pas finie.</translation>
    </message>
    <message>
        <source>The rules here do not allow that without a parent.</source>
        <translation>Les règles ici ne le permettent pas sans un parent.</translation>
    </message>
    <message>
        <source>It no longer waits here.</source>
        <translation>Il n&apos;attend plus ici.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n&apos;a changé.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>This is made for children under 18 only.</source>
        <translation>Ceci est fait seulement pour les moins de 18 ans.</translation>
    </message>
    <message>
        <source>There is no folder to try it in.</source>
        <translation>Il n&apos;y a pas de dossier où l&apos;essayer.</translation>
    </message>
    <message>
        <source>A held file cannot be read any more.</source>
        <translation>Un fichier retenu ne peut plus être lu.</translation>
    </message>
    <message>
        <source>There is too much to do at once. Please try again in a moment.</source>
        <translation>Il y a trop à faire à la fois. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard. Please try again.</source>
        <translation>La protection a eu un problème. Réessayez.</translation>
    </message>
    <message>
        <source>That date cannot be right.</source>
        <translation>Cette date ne peut pas être juste.</translation>
    </message>
    <message>
        <source>Please give the month as well.</source>
        <translation>Donnez aussi le mois.</translation>
    </message>
    <message>
        <source>The test card is missing.</source>
        <translation>La carte d&apos;essai manque.</translation>
    </message>
    <message>
        <source>The rules are gone. The strictest rules are used.</source>
        <translation>Les règles ont disparu. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The rules are damaged. The strictest rules are used.</source>
        <translation>Les règles sont abîmées. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The rules were written by a newer version. The strictest rules are used.</source>
        <translation>Les règles viennent d&apos;une version plus récente. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The rules were signed with another key. The strictest rules are used.</source>
        <translation>Les règles sont signées par une autre clé. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The rules were changed without the passphrase. The strictest rules are used.</source>
        <translation>Les règles ont été modifiées sans la phrase secrète. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>Older rules were put in place and refused. The strictest rules are used.</source>
        <translation>D&apos;anciennes règles ont été remises en place, puis refusées. Les plus strictes s&apos;appliquent.</translation>
    </message>
    <message>
        <source>A web browser is open that is not covered, or not everywhere.</source>
        <translation>Un navigateur web ouvert n&apos;est pas protégé, ou pas partout.</translation>
    </message>
    <message>
        <source>The key file is damaged. Nothing was overwritten.</source>
        <translation>Le fichier des clés est abîmé. Rien n&apos;a été écrasé.</translation>
    </message>
    <message>
        <source>What was said to be a false alarm before is lost.</source>
        <translation>Ce qui était noté comme fausse alerte est perdu.</translation>
    </message>
    <message>
        <source>What is said to be a false alarm now is forgotten at the next start.</source>
        <translation>Ce qui est noté comme fausse alerte sera oublié au prochain démarrage.</translation>
    </message>
    <message>
        <source>The readable copy of the rules was changed. It does not count until a parent puts it in force.</source>
        <translation>La copie lisible des règles a été changée. Elle ne compte que lorsqu&apos;un parent l&apos;applique.</translation>
    </message>
    <message>
        <source>The list is gone. A new one starts when a parent opens the parents&apos; area.</source>
        <translation>La liste a disparu. Elle recommence quand un parent ouvre l&apos;espace parents.</translation>
    </message>
    <message>
        <source>The guard lost its place in the list. It is mended when a parent opens the parents&apos; area.</source>
        <translation>La protection a perdu sa place dans la liste. C&apos;est réparé quand un parent ouvre l&apos;espace parents.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Le fichier n&apos;a pas pu être écrit là.</translation>
    </message>
    <message>
        <source>A file was looked at</source>
        <translation>Un fichier a été regardé</translation>
    </message>
    <message>
        <source>A file was let through</source>
        <translation>Un fichier a pu partir</translation>
    </message>
    <message>
        <source>A file was deleted by choice</source>
        <translation>Un fichier a été supprimé par choix</translation>
    </message>
    <message>
        <source>A parent was asked</source>
        <translation>Un parent a été sollicité</translation>
    </message>
    <message>
        <source>A parent answered</source>
        <translation>Un parent a répondu</translation>
    </message>
    <message>
        <source>The check was said to be wrong</source>
        <translation>On a dit que le contrôle s&apos;était trompé</translation>
    </message>
    <message>
        <source>A kept file came up again</source>
        <translation>La question d&apos;un fichier gardé a été reposée</translation>
    </message>
    <message>
        <source>The guard started</source>
        <translation>La protection a démarré</translation>
    </message>
    <message>
        <source>The guard stopped</source>
        <translation>La protection s&apos;est arrêtée</translation>
    </message>
    <message>
        <source>The guard was at work</source>
        <translation>La protection était active</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>L&apos;ordinateur s&apos;est mis en veille</translation>
    </message>
    <message>
        <source>The computer woke up</source>
        <translation>L&apos;ordinateur s&apos;est réveillé</translation>
    </message>
    <message>
        <source>The clock was changed</source>
        <translation>L&apos;horloge a été changée</translation>
    </message>
    <message>
        <source>The rules were changed</source>
        <translation>Les règles ont été changées</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>La phrase secrète a été changée</translation>
    </message>
    <message>
        <source>A passphrase or code did not fit</source>
        <translation>Une phrase secrète ou un code n&apos;était pas bon</translation>
    </message>
    <message>
        <source>Answers by telephone were switched on or off</source>
        <translation>Les réponses par téléphone ont été activées ou désactivées</translation>
    </message>
    <message>
        <source>A message went to another computer</source>
        <translation>Un message est parti vers un autre ordinateur</translation>
    </message>
    <message>
        <source>A message came from another computer</source>
        <translation>Un message est arrivé d&apos;un autre ordinateur</translation>
    </message>
    <message>
        <source>The family link carried a message, or was switched</source>
        <translation>La liaison familiale a transmis un message, ou a été activée ou désactivée</translation>
    </message>
    <message>
        <source>A parent opened the list</source>
        <translation>Un parent a ouvert la liste</translation>
    </message>
    <message>
        <source>A parent made a copy of the list</source>
        <translation>Un parent a fait une copie de la liste</translation>
    </message>
    <message>
        <source>A parent erased the list</source>
        <translation>Un parent a effacé la liste</translation>
    </message>
    <message>
        <source>Old entries were removed</source>
        <translation>D&apos;anciennes entrées ont été enlevées</translation>
    </message>
    <message>
        <source>Something went wrong in the guard</source>
        <translation>La protection a eu un problème</translation>
    </message>
    <message>
        <source>The icon on the screen went away or came back</source>
        <translation>L&apos;icône à l&apos;écran a disparu ou est revenue</translation>
    </message>
    <message>
        <source>A new part of the list was begun</source>
        <translation>Une nouvelle partie de la liste a commencé</translation>
    </message>
    <message>
        <source>The level of protection changed</source>
        <translation>Le niveau de protection a changé</translation>
    </message>
    <message>
        <source>The place in the list was noted</source>
        <translation>La position dans la liste a été notée</translation>
    </message>
    <message>
        <source>A parent saw that the list is not whole</source>
        <translation>Un parent a vu que la liste n&apos;est pas complète</translation>
    </message>
    <message>
        <source>A command looked into the list</source>
        <translation>Une commande a consulté la liste</translation>
    </message>
    <message>
        <source>The guard was stuck for a while</source>
        <translation>La protection s&apos;est figée un moment</translation>
    </message>
    <message>
        <source>The watched folders changed</source>
        <translation>Les dossiers surveillés ont changé</translation>
    </message>
    <message>
        <source>Many entries of one kind</source>
        <translation>De nombreuses entrées du même type</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laissé passer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Yes, once</source>
        <translation>Oui, une fois</translation>
    </message>
    <message>
        <source>Talk tonight</source>
        <translation>En parler ce soir</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>A continué</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Web browser</source>
        <translation>Navigateur web</translation>
    </message>
    <message>
        <source>Gate in front of files</source>
        <translation>Barrière devant les fichiers</translation>
    </message>
    <message>
        <source>Copied pictures</source>
        <translation>Images copiées</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>A new picture in a watched folder is looked at and, if need be, taken aside. A program that is faster than the check may already have read it.</source>
        <translation>Une nouvelle image dans un dossier surveillé est regardée et, s&apos;il le faut, mise de côté. Un programme plus rapide que le contrôle peut l&apos;avoir déjà lue.</translation>
    </message>
    <message>
        <source>A file picked for upload on a web page is checked before the page gets it.</source>
        <translation>Un fichier choisi pour l&apos;envoi sur une page web est vérifié avant que la page le reçoive.</translation>
    </message>
    <message>
        <source>A program cannot open a picture before it has been checked.</source>
        <translation>Un programme ne peut pas ouvrir une image avant qu&apos;elle soit vérifiée.</translation>
    </message>
    <message>
        <source>A copied picture is looked at before it is pasted. This can be too late.</source>
        <translation>Une image copiée est regardée avant d&apos;être collée. Cela peut être trop tard.</translation>
    </message>
    <message>
        <source>Shows a card when a program turns the camera on. It sees nothing of the picture, and stops nothing.</source>
        <translation>Affiche un message quand un programme allume la caméra. Beforehand ne voit rien de l&apos;image et n&apos;arrête rien.</translation>
    </message>
    <message>
        <source>The computer was switched off</source>
        <translation>L&apos;ordinateur était éteint</translation>
    </message>
    <message>
        <source>The guard was not running</source>
        <translation>La protection ne tournait pas</translation>
    </message>
    <message>
        <source>The guard ran, but none of the usual folders was looked at</source>
        <translation>La protection tournait, mais aucun des dossiers habituels n&apos;était regardé</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>L&apos;horloge a fait un saut</translation>
    </message>
    <message>
        <source>By the child</source>
        <translation>Par l&apos;enfant</translation>
    </message>
    <message>
        <source>By a parent</source>
        <translation>Par un parent</translation>
    </message>
    <message>
        <source>By a parent, on the telephone</source>
        <translation>Par un parent, au téléphone</translation>
    </message>
    <message>
        <source>By a parent, from another computer</source>
        <translation>Par un parent, depuis un autre ordinateur</translation>
    </message>
    <message>
        <source>The recovery code alone</source>
        <translation>Le code de secours seul</translation>
    </message>
    <message>
        <source>With new keys</source>
        <translation>Avec de nouvelles clés</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>Image copiée</translation>
    </message>
    <message>
        <source>in a folder</source>
        <translation>dans un dossier</translation>
    </message>
    <message>
        <source>on a web page</source>
        <translation>sur une page web</translation>
    </message>
    <message>
        <source>in what was copied</source>
        <translation>dans ce qui a été copié</translation>
    </message>
    <message>
        <source>when an app opened it</source>
        <translation>à l&apos;ouverture par une application</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>à la caméra</translation>
    </message>
    <message>
        <source>It was changed after it was written</source>
        <translation>Elle a été modifiée après avoir été écrite</translation>
    </message>
    <message>
        <source>Entries are missing in the middle</source>
        <translation>Des entrées manquent au milieu</translation>
    </message>
    <message>
        <source>Entries are in another order</source>
        <translation>Des entrées sont dans un autre ordre</translation>
    </message>
    <message>
        <source>An entry is there twice</source>
        <translation>Une entrée est là deux fois</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Les entrées les plus récentes manquent</translation>
    </message>
    <message>
        <source>A signature is not valid</source>
        <translation>Une signature n&apos;est pas valable</translation>
    </message>
    <message>
        <source>The guard&apos;s own note of where the list ends is lost</source>
        <translation>La protection ne sait plus où finit la liste</translation>
    </message>
    <message>
        <source>The guard&apos;s note of where the list ends was made up</source>
        <translation>La note de la protection sur la fin de la liste a été falsifiée</translation>
    </message>
    <message>
        <source>The list is longer than the guard remembers</source>
        <translation>La liste est plus longue que ce dont la protection se souvient</translation>
    </message>
    <message>
        <source>It was not begun with this family&apos;s key</source>
        <translation>Elle n&apos;a pas commencé avec la clé de cette famille</translation>
    </message>
    <message>
        <source>It is the list of another computer</source>
        <translation>C&apos;est la liste d&apos;un autre ordinateur</translation>
    </message>
    <message>
        <source>It does not go through the change of keys</source>
        <translation>Elle ne contient pas le changement de clés</translation>
    </message>
    <message>
        <source>Entries were removed before their time</source>
        <translation>Des entrées ont été enlevées avant l&apos;heure</translation>
    </message>
    <message>
        <source>It is older than the one that was seen before</source>
        <translation>Elle est plus ancienne que celle vue avant</translation>
    </message>
    <message>
        <source>It was begun again after a part of it was lost</source>
        <translation>Elle a été recommencée après la perte d&apos;une partie</translation>
    </message>
    <message>
        <source>It has entries that hold nothing</source>
        <translation>Elle contient des entrées vides</translation>
    </message>
    <message>
        <source>A new day</source>
        <translation>Un nouveau jour</translation>
    </message>
    <message>
        <source>After a change of the rules</source>
        <translation>Après un changement des règles</translation>
    </message>
    <message>
        <source>After a change of the passphrase</source>
        <translation>Après un changement de la phrase secrète</translation>
    </message>
    <message>
        <source>After a repair</source>
        <translation>Après une réparation</translation>
    </message>
    <message>
        <source>After the list was erased</source>
        <translation>Après l&apos;effacement de la liste</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>Après une interruption</translation>
    </message>
    <message>
        <source>The gate did not answer, so programs could open any picture</source>
        <translation>La barrière ne répondait pas : les programmes pouvaient donc ouvrir n&apos;importe quelle image</translation>
    </message>
    <message>
        <source>The gate answers again</source>
        <translation>La barrière répond de nouveau</translation>
    </message>
    <message>
        <source>Digits for an answer by telephone</source>
        <translation>Chiffres pour une réponse par téléphone</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>By a birthday</source>
        <translation>À cause d&apos;un anniversaire</translation>
    </message>
    <message>
        <source>The icon was closed</source>
        <translation>L&apos;icône a été fermée</translation>
    </message>
    <message>
        <source>The guard had lost its place in the list</source>
        <translation>La protection avait perdu sa place dans la liste</translation>
    </message>
    <message>
        <source>The check took too long for the gate</source>
        <translation>Le contrôle a été trop long pour la barrière</translation>
    </message>
    <message>
        <source>The gate could not reach the check</source>
        <translation>La barrière n&apos;a pas pu joindre le contrôle</translation>
    </message>
    <message>
        <source>Too many programs asked the gate at once</source>
        <translation>Trop de programmes ont interrogé la barrière à la fois</translation>
    </message>
    <message>
        <source>A check at the gate was not finished</source>
        <translation>Un contrôle à la barrière n&apos;a pas été terminé</translation>
    </message>
    <message>
        <source>The gate could open no more files</source>
        <translation>La barrière ne pouvait plus ouvrir de fichiers</translation>
    </message>
    <message>
        <source>The gate ended and was started again</source>
        <translation>La barrière s&apos;est arrêtée et a été relancée</translation>
    </message>
    <message>
        <source>The gate was stuck and was started again</source>
        <translation>La barrière était bloquée et a été relancée</translation>
    </message>
    <message>
        <source>The gate keeps failing and is open</source>
        <translation>La barrière ne cesse d&apos;échouer et reste ouverte</translation>
    </message>
    <message>
        <source>The keeper of the gate ended</source>
        <translation>Le surveillant de la barrière s&apos;est arrêté</translation>
    </message>
    <message>
        <source>Some changed files had to be looked for again</source>
        <translation>Il a fallu rechercher certains fichiers modifiés</translation>
    </message>
    <message>
        <source>A folder could not be put behind the gate</source>
        <translation>Un dossier n&apos;a pas pu être protégé par la barrière</translation>
    </message>
    <message>
        <source>In the app, with the passphrase</source>
        <translation>Dans l&apos;application, avec la phrase secrète</translation>
    </message>
    <message>
        <source>In the app, with the recovery code</source>
        <translation>Dans l&apos;application, avec le code de secours</translation>
    </message>
    <message>
        <source>On the command line, with the passphrase</source>
        <translation>En ligne de commande, avec la phrase secrète</translation>
    </message>
    <message>
        <source>On the command line, with the recovery code</source>
        <translation>En ligne de commande, avec le code de secours</translation>
    </message>
    <message>
        <source>Only folders that were named at the start</source>
        <translation>Seulement les dossiers indiqués au démarrage</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Some folders could not be watched</source>
        <translation>Certains dossiers n&apos;ont pas pu être surveillés</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>La protection elle-même</translation>
    </message>
    <message>
        <source>The part that reads pictures</source>
        <translation>La partie qui lit les images</translation>
    </message>
    <message>
        <source>The key file is older than one that was seen before</source>
        <translation>Le fichier de clés est plus ancien qu&apos;un autre déjà vu</translation>
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
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Quitter vite</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Waiting for the guard on this computer…</source>
        <translation>En attente de la protection de cet ordinateur…</translation>
    </message>
    <message>
        <source>Something needs a look ({code}).</source>
        <translation>Il y a quelque chose à vérifier ({code}).</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The new language is used in every window you open from now on.</source>
        <translation>La nouvelle langue s&apos;applique à chaque fenêtre ouverte à partir de maintenant.</translation>
    </message>
    <message>
        <source>Read each pause out loud</source>
        <translation>Lire chaque pause à voix haute</translation>
    </message>
    <message>
        <source>For children who do not read yet. Others in the room can hear it.</source>
        <translation>Pour les enfants qui ne lisent pas encore. Les autres dans la pièce peuvent l&apos;entendre.</translation>
    </message>
    <message>
        <source>This computer has no voice installed (speech-dispatcher).</source>
        <translation>Aucune voix n&apos;est installée sur cet ordinateur (speech-dispatcher).</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Make a safer copy</source>
        <translation>Faire une copie plus sûre</translation>
    </message>
    <message>
        <source>The copy does not say where, when and with which camera it was made. You can also cover parts or cut off sides.</source>
        <translation>La copie ne dit pas où, quand ni avec quel appareil la photo a été prise. Tu peux aussi masquer des parties ou couper les bords.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on. Your picture stays safe here.</source>
        <translation>La copie est vérifiée elle aussi. Seule la copie peut partir. Ta photo reste ici, en sécurité.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on.</source>
        <translation>La copie est vérifiée elle aussi. Seule la copie peut partir.</translation>
    </message>
    <message>
        <source>Your picture, blurred. Press a part to cover it.</source>
        <translation>Ta photo, floutée. Touche une case pour la masquer.</translation>
    </message>
    <message>
        <source>There is no blur of this picture any more, so you choose by place alone.</source>
        <translation>L&apos;aperçu flou de cette photo n&apos;existe plus : tu choisis donc les cases sans le voir.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: not covered</source>
        <translation>Ligne {row}, colonne {column} : non masquée</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: covered</source>
        <translation>Ligne {row}, colonne {column} : masquée</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: cut off</source>
        <translation>Ligne {row}, colonne {column} : coupée</translation>
    </message>
    <message>
        <source>With the keyboard: arrows move, Space covers.</source>
        <translation>Au clavier : les flèches déplacent, la barre d&apos;espace masque.</translation>
    </message>
    <message>
        <source>Cut off a strip:</source>
        <translation>Couper une bande :</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>En haut</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>En bas</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Faire la copie</translation>
    </message>
    <message>
        <source>The check looks at the copy…</source>
        <translation>La copie est en cours de vérification…</translation>
    </message>
    <message>
        <source>The copy looks like it might still show too much, so it was not kept. You can cover more, or leave it.</source>
        <translation>La copie en montre peut-être encore trop, elle n&apos;a donc pas été gardée. Tu peux masquer davantage, ou laisser tomber.</translation>
    </message>
    <message>
        <source>Your copy is ready</source>
        <translation>Ta copie est prête</translation>
    </message>
    <message>
        <source>It is called {name} and lies where your picture was. You can send that one. Your picture stays safe here. You never have to send anything.</source>
        <translation>Elle s&apos;appelle {name} et se trouve là où était ta photo. Tu peux envoyer celle-là. Ta photo reste ici, en sécurité. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>It is called {name} and lies in {folder}. Pick that one in place of your picture. You never have to send anything.</source>
        <translation>Elle s&apos;appelle {name} et se trouve dans {folder}. Choisis celle-là à la place de ta photo. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>It is copied, so you can paste it. It also lies in {folder} and is called {name}. You never have to send anything.</source>
        <translation>Elle est copiée, tu peux donc la coller. Elle se trouve aussi dans {folder} et s&apos;appelle {name}. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>safer-copy</source>
        <translation>copie-plus-sure</translation>
    </message>
    <message>
        <source>This picture says where it was taken</source>
        <translation>Cette photo dit où elle a été prise</translation>
    </message>
    <message>
        <source>These pictures say where they were taken</source>
        <translation>Ces photos disent où elles ont été prises</translation>
    </message>
    <message>
        <source>Whoever gets it can read the place. Shall we make a copy without the place?</source>
        <translation>Les personnes qui la reçoivent peuvent lire le lieu. On fait une copie sans le lieu ?</translation>
    </message>
    <message>
        <source>Your picture stays as it is. That you made a copy is not written down. It counts as one more picture that the check looked at.</source>
        <translation>Ta photo reste telle quelle. Le fait que tu aies fait une copie n&apos;est pas noté. Elle compte comme une photo vérifiée de plus.</translation>
    </message>
    <message>
        <source>Make a copy without the place</source>
        <translation>Faire une copie sans le lieu</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser comme ça</translation>
    </message>
    <message>
        <source>Don&apos;t ask me about this again</source>
        <translation>Ne plus me le demander</translation>
    </message>
    <message>
        <source>There is a copy without the place</source>
        <translation>Il y a une copie sans le lieu</translation>
    </message>
    <message>
        <source>It lies beside your picture. Send this one: {names}</source>
        <translation>Elle est à côté de ta photo. Envoie celle-ci : {names}</translation>
    </message>
    <message>
        <source>That did not work for {n}. {why}</source>
        <translation>Cela n&apos;a pas marché pour {n}. {why}</translation>
    </message>
    <message>
        <source>Take the place out of a picture</source>
        <translation>Retirer le lieu d&apos;une photo</translation>
    </message>
    <message>
        <source>A new picture says where it was taken.</source>
        <translation>Une nouvelle photo dit où elle a été prise.</translation>
    </message>
    <message>
        <source>Beforehand: a picture says where it was taken</source>
        <translation>Beforehand : une photo dit où elle a été prise</translation>
    </message>
    <message>
        <source>Click to make a copy without the place.</source>
        <translation>Clique pour faire une copie sans le lieu.</translation>
    </message>
    <message>
        <source>Offer to take the place out of new pictures</source>
        <translation>Proposer de retirer le lieu des nouvelles photos</translation>
    </message>
    <message>
        <source>This is for new pictures in your folders. A fine picture that you copy or give to a web page or an app goes on at once, so there we cannot ask first.</source>
        <translation>Cela vaut pour les nouvelles images de tes dossiers. Une image sans problème que tu copies ou donnes à une page web ou à une appli part tout de suite : là, nous ne pouvons pas demander avant.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent is shown that you did.</source>
        <translation>Si tu fais une copie, tes parents le voient.</translation>
    </message>
    <message>
        <source>If you make a copy, the list keeps that you did.</source>
        <translation>Si tu fais une copie, la liste en garde la trace.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent can only see how many times you did.</source>
        <translation>Si tu fais une copie, tes parents voient seulement combien de fois.</translation>
    </message>
    <message>
        <source>If you make a copy, that is not written down. The copy counts as one more picture that the check looked at.</source>
        <translation>Si tu fais une copie, ce n&apos;est pas noté. La copie compte comme une photo vérifiée de plus.</translation>
    </message>
    <message>
        <source>This file cannot be copied like that.</source>
        <translation>Ce fichier ne peut pas être copié ainsi.</translation>
    </message>
    <message>
        <source>The copy might show too much, so it was not kept.</source>
        <translation>La copie en montre peut-être trop, elle n&apos;a donc pas été gardée.</translation>
    </message>
    <message>
        <source>The picture was changed meanwhile.</source>
        <translation>La photo a été modifiée entre-temps.</translation>
    </message>
    <message>
        <source>The picture or its folder is no longer there.</source>
        <translation>La photo ou son dossier n&apos;est plus là.</translation>
    </message>
    <message>
        <source>The picture is too large for that.</source>
        <translation>La photo est trop grande pour cela.</translation>
    </message>
    <message>
        <source>The picture is still being put away. Please try again in a moment.</source>
        <translation>La photo est encore en train d&apos;être mise de côté. Réessaie dans un instant.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>What is covered, and how well</source>
        <translation>Ce qui est protégé, et dans quelle mesure</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On, with gaps</source>
        <translation>Activé, avec des lacunes</translation>
    </message>
    <message>
        <source>{covered} of {found}</source>
        <translation>{covered} sur {found}</translation>
    </message>
    <message>
        <source>No browser is open</source>
        <translation>Aucun navigateur ouvert</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Only looks on</source>
        <translation>Ne fait qu&apos;observer</translation>
    </message>
    <message>
        <source>The gate does this</source>
        <translation>C&apos;est la barrière qui s&apos;en charge</translation>
    </message>
    <message>
        <source>Programs that send pictures</source>
        <translation>Programmes qui envoient des images</translation>
    </message>
    <message>
        <source>None that we know was found.</source>
        <translation>Aucun programme connu n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked</source>
        <translation>n&apos;a pas accès à une image avant qu&apos;elle soit vérifiée</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in private windows it can</source>
        <translation>n&apos;a pas accès à une image avant qu&apos;elle soit vérifiée, sauf dans les fenêtres privées</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in a profile without our extension it can</source>
        <translation>n&apos;a pas accès à une image avant qu&apos;elle soit vérifiée, sauf dans un profil sans notre extension</translation>
    </message>
    <message>
        <source>usually finds the picture taken aside; it can be faster</source>
        <translation>trouve d&apos;habitude l&apos;image déjà mise de côté ; mais il peut être plus rapide</translation>
    </message>
    <message>
        <source>is not covered</source>
        <translation>n&apos;est pas protégé</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Comptes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Covered: {names}</source>
        <translation>Protégés : {names}</translation>
    </message>
    <message>
        <source>Not covered: {names}</source>
        <translation>Non protégés : {names}</translation>
    </message>
    <message>
        <source>Whoever knows the password of such an account can send pictures from there unchecked.</source>
        <translation>Quiconque connaît le mot de passe d&apos;un tel compte peut envoyer des images à partir de là sans contrôle.</translation>
    </message>
    <message>
        <source>Administrators: {names}. They can switch everything off.</source>
        <translation>Administrateurs : {names}. Ils peuvent tout arrêter.</translation>
    </message>
    <message>
        <source>The gate of this computer guards the files of this account too. What it stops does not open here, and nobody is asked.</source>
        <translation>La barrière de cet ordinateur se trouve aussi devant les fichiers de ce compte. Ce qu&apos;elle arrête ne s&apos;ouvre pas ici, et personne n&apos;est interrogé.</translation>
    </message>
    <message>
        <source>What the gate needs of this computer</source>
        <translation>Ce dont la barrière a besoin sur cet ordinateur</translation>
    </message>
    <message>
        <source>All of it is there.</source>
        <translation>Tout est là.</translation>
    </message>
    <message>
        <source>It was not tried out yet.</source>
        <translation>Cela n&apos;a pas encore été essayé.</translation>
    </message>
    <message>
        <source>Not tried out yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>Missing: to be asked before a file is opened. The gate is of no use here.</source>
        <translation>Il manque : être interrogée avant l&apos;ouverture d&apos;un fichier. La barrière ne sert à rien ici.</translation>
    </message>
    <message>
        <source>Missing: to be asked about files inside containers. Programs there can open any picture.</source>
        <translation>Il manque : être interrogée sur les fichiers dans les conteneurs. Les programmes y ouvrent n&apos;importe quelle image.</translation>
    </message>
    <message>
        <source>Missing: to tell a program to wait. It is told that it may not open the file.</source>
        <translation>Il manque : dire à un programme d&apos;attendre. On lui répond qu&apos;il ne peut pas ouvrir le fichier.</translation>
    </message>
    <message>
        <source>Missing: to tell apart two disks that take turns in a moment. One could be taken for the other.</source>
        <translation>Il manque : distinguer deux disques échangés en un instant. L&apos;un pourrait être pris pour l&apos;autre.</translation>
    </message>
    <message>
        <source>Missing: fine times of files. Pictures are checked more often.</source>
        <translation>Il manque : l&apos;heure précise des fichiers. Les images sont contrôlées plus souvent.</translation>
    </message>
    <message>
        <source>Missing: to see where a program&apos;s output goes. No program is let by unchecked.</source>
        <translation>Il manque : voir où va la sortie d&apos;un programme. Aucun programme ne passe sans contrôle.</translation>
    </message>
    <message>
        <source>Missing: to see who is writing a file. It is checked again when it is closed.</source>
        <translation>Il manque : voir qui écrit un fichier. Il est contrôlé de nouveau à sa fermeture.</translation>
    </message>
    <message>
        <source>Programs that may open every picture</source>
        <translation>Programmes qui peuvent ouvrir toutes les images</translation>
    </message>
    <message>
        <source>They send nothing. It holds only when the desktop itself starts them, and only as long as an administrator alone can change them.</source>
        <translation>Ils n&apos;envoient rien. Cela ne vaut que si le bureau lui-même les démarre, et tant que seul un administrateur peut les modifier.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>to sort files</source>
        <translation>pour ranger les fichiers</translation>
    </message>
    <message>
        <source>to look at pictures</source>
        <translation>pour regarder les images</translation>
    </message>
    <message>
        <source>to make small previews</source>
        <translation>pour faire de petits aperçus</translation>
    </message>
    <message>
        <source>for the search of the desktop</source>
        <translation>pour la recherche du bureau</translation>
    </message>
    <message>
        <source>named by an administrator</source>
        <translation>nommé par un administrateur</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off.</source>
        <translation>Non protégés : les autres appareils, les programmes avec leur propre caméra, les photos de l&apos;écran et les dossiers absents de la liste. Un enfant avec un compte administrateur peut tout arrêter.</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off.</source>
        <translation>Non protégés : les autres appareils, les programmes avec leur propre caméra et les photos de l&apos;écran. Un enfant avec un compte administrateur peut tout arrêter.</translation>
    </message>
    <message>
        <source>Nothing is taken aside here. The gate guards the files instead.</source>
        <translation>Rien n&apos;est mis de côté ici. C&apos;est la barrière qui se tient devant les fichiers.</translation>
    </message>
    <message>
        <source>This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted.</source>
        <translation>Ce bureau ne montre les images copiées à aucun programme en arrière-plan. Dans un navigateur, notre extension regarde quand on les colle.</translation>
    </message>
    <message>
        <source>Every picture is looked at when a program opens it, but none is stopped. This is for trying it out.</source>
        <translation>Chaque image est regardée quand un programme l&apos;ouvre, mais aucune n&apos;est arrêtée. C&apos;est pour essayer.</translation>
    </message>
    <message>
        <source>This system gives no way to ask before a program opens a picture.</source>
        <translation>Ce système ne permet pas de demander avant qu&apos;un programme ouvre une image.</translation>
    </message>
    <message>
        <source>No folder is watched now, so pictures in folders are not looked at.</source>
        <translation>Aucun dossier n&apos;est surveillé en ce moment : les images des dossiers ne sont pas examinées.</translation>
    </message>
    <message>
        <source>No open web browser is covered now, so what is uploaded there is not checked.</source>
        <translation>Aucun navigateur ouvert n&apos;est protégé en ce moment : ce qui y est envoyé n&apos;est pas contrôlé.</translation>
    </message>
    <message>
        <source>The gate is not there, so a program can open any picture unchecked.</source>
        <translation>La barrière n&apos;est pas là : un programme peut ouvrir n&apos;importe quelle image sans contrôle.</translation>
    </message>
    <message>
        <source>Copied pictures are not looked at now.</source>
        <translation>Les images copiées ne sont pas examinées en ce moment.</translation>
    </message>
    <message>
        <source>No card is shown now when a program turns the camera on.</source>
        <translation>Aucun message ne s&apos;affiche en ce moment quand un programme allume la caméra.</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Your parent is shown that there was a pause at {time}.</source>
        <translation>Tes parents voient qu&apos;il y a eu une pause à {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list.</source>
        <translation>Personne n&apos;est prévenu. Une liste verrouillée garde la trace d&apos;une pause à {time}. Tes parents peuvent ouvrir cette liste.</translation>
    </message>
    <message>
        <source>Your parent can see how many pauses there were, and nothing more.</source>
        <translation>Tes parents peuvent voir combien il y a eu de pauses, et rien de plus.</translation>
    </message>
    <message>
        <source>This pause is not written down.</source>
        <translation>Cette pause n&apos;est pas notée.</translation>
    </message>
    <message>
        <source>It also says why: {why}.</source>
        <translation>La raison y est aussi : {why}.</translation>
    </message>
    <message>
        <source>It also says where it was: {where}.</source>
        <translation>L&apos;endroit y est aussi : {where}.</translation>
    </message>
    <message>
        <source>If you go on, your parent can only see how many times you did.</source>
        <translation>Si tu continues, tes parents voient seulement combien de fois.</translation>
    </message>
    <message>
        <source>If you go on, that is not written down.</source>
        <translation>Si tu continues, ce n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>If you go on, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Si tu continues, tes parents voient que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown that there were {n} pauses, and when.</source>
        <translation>Tes parents voient qu&apos;il y a eu {n} pauses, et quand.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there were {n} pauses, and when. Your parent can open that list.</source>
        <translation>Personne n&apos;est prévenu. Une liste verrouillée garde la trace de {n} pauses et de l&apos;heure. Tes parents peuvent ouvrir cette liste.</translation>
    </message>
    <message>
        <source>Your parent is shown that there was a pause on {day}, {time}.</source>
        <translation>Tes parents voient qu&apos;il y a eu une pause le {day}, {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause on {day}, {time}. Your parent can open that list.</source>
        <translation>Personne n&apos;est prévenu. Une liste verrouillée garde la trace d&apos;une pause le {day}, {time}. Tes parents peuvent ouvrir cette liste.</translation>
    </message>
    <message>
        <source>If you go on, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Si tu continues, la liste note que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Si tu le supprimes, tes parents voient que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Si tu le supprimes, la liste note que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent can only see how many times you did.</source>
        <translation>Si tu le supprimes, tes parents voient seulement combien de fois.</translation>
    </message>
    <message>
        <source>If you delete it, that is not written down.</source>
        <translation>Si tu le supprimes, ce n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>If you delete them, your parent is shown that you did, when, and where they were ({where}).</source>
        <translation>Si tu les supprimes, tes parents voient que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, the list keeps that you did, when, and where they were ({where}).</source>
        <translation>Si tu les supprimes, la liste note que tu l&apos;as fait, quand et où ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, your parent can only see how many times you did.</source>
        <translation>Si tu les supprimes, tes parents voient seulement combien de fois.</translation>
    </message>
    <message>
        <source>If you delete them, that is not written down.</source>
        <translation>Si tu les supprimes, ce n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>If you ask, your parent is shown the line you pick, the time and where it was ({where}).</source>
        <translation>Si tu demandes, tes parents voient la phrase choisie, l&apos;heure et l&apos;endroit ({where}).</translation>
    </message>
    <message>
        <source>If you ask, the list keeps the line you pick, the time and where it was ({where}).</source>
        <translation>Si tu demandes, la liste note la phrase choisie, l&apos;heure et l&apos;endroit ({where}).</translation>
    </message>
    <message>
        <source>If you ask, your parent can only see how many times you did.</source>
        <translation>Si tu demandes, tes parents voient seulement combien de fois.</translation>
    </message>
    <message>
        <source>If you ask, that is not written down.</source>
        <translation>Si tu demandes, ce n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, your parent is shown that.</source>
        <translation>Si tu dis que le contrôle s&apos;est trompé, tes parents le voient.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, the list keeps that.</source>
        <translation>Si tu dis que le contrôle s&apos;est trompé, la liste en garde la trace.</translation>
    </message>
    <message>
        <source>If you say it was wrong, your parent sees how many times, never which file.</source>
        <translation>Si tu dis que le contrôle s&apos;est trompé, tes parents voient combien de fois, jamais pour quel fichier.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, that is not written down.</source>
        <translation>Si tu dis que le contrôle s&apos;est trompé, ce n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>Of files that are fine, your parent can only see how many were looked at.</source>
        <translation>Pour les fichiers sans problème, tes parents voient seulement combien ont été regardés.</translation>
    </message>
    <message>
        <source>Files that are fine are not written down.</source>
        <translation>Les fichiers sans problème ne sont pas notés.</translation>
    </message>
    <message>
        <source>When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where}).</source>
        <translation>Quand tes parents te répondent, la liste note la réponse, qui l&apos;a donnée, quand, et où c&apos;était ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why.</source>
        <translation>Tes parents voient tout de suite qu&apos;il y a eu une pause. La liste dit aussi quand et où, et avant 13 ans pourquoi.</translation>
    </message>
    <message>
        <source>The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list.</source>
        <translation>Une pause est gardée dans la liste verrouillée : quand et où, et avant 13 ans pourquoi. Tes parents ne la voient qu&apos;en ouvrant la liste.</translation>
    </message>
    <message>
        <source>Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under &quot;What is recorded&quot;.</source>
        <translation>Quand tes parents ouvrent la liste, la copient ou changent les règles, tu peux le voir le même jour sous « Ce qui est noté ».</translation>
    </message>
    <message>
        <source>The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit.</source>
        <translation>La liste garde aussi quand la protection démarre ou s&apos;arrête, quand l&apos;ordinateur se met en veille ou se réveille, quand l&apos;icône disparaît ou que l&apos;horloge est changée, et quand une phrase secrète n&apos;est pas bonne.</translation>
    </message>
    <message>
        <source>in a folder, on a web page, in an app</source>
        <translation>dans un dossier, sur une page web, dans une application</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>All children here</source>
        <translation>Tous les enfants ici</translation>
    </message>
    <message>
        <source>Every child&apos;s account of this computer that was set up, as one list: what each one asks, and what was recorded.</source>
        <translation>Tous les comptes d&apos;enfants configurés sur cet ordinateur, en une seule liste : ce que chacun demande et ce qui a été noté.</translation>
    </message>
    <message>
        <source>The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened.</source>
        <translation>L&apos;ordinateur demande d&apos;abord l&apos;accord d&apos;un administrateur. La phrase secrète ouvre chaque compte qui a la même ; elle n&apos;est pas conservée. Chaque enfant peut voir que la liste a été ouverte.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>Afficher tous les enfants</translation>
    </message>
    <message>
        <source>Reading every account. This can take a minute…</source>
        <translation>Lecture de chaque compte. Cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>No administrator has said yes, so no other account was read.</source>
        <translation>Aucun administrateur n&apos;a donné son accord : aucun autre compte n&apos;a été lu.</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>Les comptes n&apos;ont pas pu être lus.</translation>
    </message>
    <message>
        <source>On this system one account cannot read another one&apos;s list, not even for an administrator.</source>
        <translation>Sur ce système, un compte ne peut pas lire la liste d&apos;un autre, même pour un administrateur.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer.</source>
        <translation>Seul un administrateur peut lire d&apos;autres comptes, et le programme qui lui demande son accord (pkexec) n&apos;est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot.</source>
        <translation>Seul un administrateur peut lire d&apos;autres comptes, et seulement avec un exemplaire de ce programme qu&apos;aucun enfant ne peut modifier. Celui-ci peut être modifié ; celui du paquet, non.</translation>
    </message>
    <message>
        <source>Each child&apos;s list can be opened in that child&apos;s own account, with the passphrase.</source>
        <translation>La liste de chaque enfant s&apos;ouvre dans son propre compte, avec la phrase secrète.</translation>
    </message>
    <message>
        <source>An administrator can read the same in a terminal:</source>
        <translation>Un administrateur peut lire la même chose dans un terminal :</translation>
    </message>
    <message>
        <source>No answer from the guard of this account.</source>
        <translation>La protection de ce compte ne répond pas.</translation>
    </message>
    <message>
        <source>Rules for age: {age}.</source>
        <translation>Règles pour l&apos;âge : {age}.</translation>
    </message>
    <message>
        <source>The list of this account did not open: {why}</source>
        <translation>La liste de ce compte ne s&apos;est pas ouverte : {why}</translation>
    </message>
    <message>
        <source>{when} · {where}</source>
        <translation>{when} · {where}</translation>
    </message>
    <message>
        <source>You answer in this child&apos;s account, under &quot;Requests&quot;. Talk first.</source>
        <translation>La réponse se donne dans le compte de cet enfant, sous « Demandes ». Parlez-en d&apos;abord.</translation>
    </message>
    <message>
        <source>Recorded in the last {n} days</source>
        <translation>Noté ces {n} derniers jours</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up together</source>
        <translation>Configurer ensemble</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
    <message>
        <source>Sit down together</source>
        <translation>Asseyez-vous ensemble</translation>
    </message>
    <message>
        <source>Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret.</source>
        <translation>Beforehand marche le mieux quand parent et enfant l&apos;installent côte à côte. Il ne se cache jamais et ne peut pas être installé en secret sur un ordinateur.</translation>
    </message>
    <message>
        <source>My child sits beside me</source>
        <translation>Mon enfant est assis à côté de moi</translation>
    </message>
    <message>
        <source>For you who will use this computer: you may ask about every page. You may say what you do not like.</source>
        <translation>Pour toi qui utiliseras cet ordinateur : tu peux poser des questions sur chaque page. Tu peux dire ce qui ne te plaît pas.</translation>
    </message>
    <message>
        <source>What it does, and what it does not</source>
        <translation>Ce qu&apos;il fait et ce qu&apos;il ne fait pas</translation>
    </message>
    <message>
        <source>It looks at new pictures, videos and documents in the folders you choose. It also looks at pictures that are copied, and at files for a web page in a covered browser. All of this happens on this computer only.</source>
        <translation>Il regarde les nouvelles images, vidéos et documents dans les dossiers que vous choisissez. Il regarde aussi les images copiées, et les fichiers destinés à une page web dans un navigateur protégé. Tout se passe sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>If one might show private parts, or cannot be looked at, it keeps it back and asks: do you want to send this?</source>
        <translation>Si quelque chose peut montrer des parties intimes, ou ne peut pas être contrôlé, il le retient et demande : veux-tu envoyer ceci ?</translation>
    </message>
    <message>
        <source>It writes down when and where there was a pause, and some choices after it. Under 13 it also writes down why. Never the picture, its name or who it was for.</source>
        <translation>Il note quand et où il y a eu une pause, et certains choix faits ensuite. Avant 13 ans, il note aussi pourquoi. Jamais l&apos;image, ni son nom, ni à qui elle était destinée.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Ce qu&apos;il ne fait pas</translation>
    </message>
    <message>
        <source>It does not read messages, watch the screen or follow web pages.</source>
        <translation>Il ne lit pas les messages, ne regarde pas l&apos;écran et ne suit pas les pages web.</translation>
    </message>
    <message>
        <source>It shows no picture to parents, and sends none anywhere.</source>
        <translation>Il ne montre aucune image aux parents et n&apos;en envoie nulle part.</translation>
    </message>
    <message>
        <source>It is often wrong, and it misses things. It does not replace talking.</source>
        <translation>Il se trompe souvent et ne voit pas tout. Il ne remplace pas le dialogue.</translation>
    </message>
    <message>
        <source>It does not see other devices, or programs with a camera of their own.</source>
        <translation>Il ne voit pas les autres appareils, ni les programmes qui ont leur propre caméra.</translation>
    </message>
    <message>
        <source>When was the child born who uses this account?</source>
        <translation>Quand est né l&apos;enfant qui utilise ce compte ?</translation>
    </message>
    <message>
        <source>The year decides which rules are used. They change with the birthdays, and your child is told.</source>
        <translation>Les règles dépendent de l&apos;année de naissance. Elles changent avec les anniversaires, et votre enfant en est informé.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Règles : {profile}</translation>
    </message>
    <message>
        <source>This is for children under 18</source>
        <translation>Ceci est pour les moins de 18 ans</translation>
    </message>
    <message>
        <source>Adults decide for themselves what they send. Beforehand will not be set up for an adult.</source>
        <translation>Les adultes décident eux-mêmes de ce qu&apos;ils envoient. Beforehand ne s&apos;installe pas pour un adulte.</translation>
    </message>
    <message>
        <source>If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well.</source>
        <translation>Si quelqu&apos;un vous surveille ou a mis ceci ici sans vous demander, les personnes ci-dessous peuvent aider. De même si quelqu&apos;un vous menace avec des images.</translation>
    </message>
    <message>
        <source>Close without setting up</source>
        <translation>Fermer sans configurer</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Ce compte</translation>
    </message>
    <message>
        <source>This account is an administrator. Whoever uses it can switch everything off or remove it.</source>
        <translation>Ce compte a les droits d&apos;administrateur. La personne qui l&apos;utilise peut tout arrêter ou tout enlever.</translation>
    </message>
    <message>
        <source>A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account.</source>
        <translation>Un enfant devrait avoir un compte standard. Vous pouvez continuer et changer le compte plus tard : créez pour vous un second compte administrateur, puis faites de celui-ci un compte standard.</translation>
    </message>
    <message>
        <source>This is a standard account. Good: it cannot change the rest of the computer.</source>
        <translation>C&apos;est un compte standard. Bien : il ne peut pas changer le reste de l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>Folders found on this computer</source>
        <translation>Dossiers trouvés sur cet ordinateur</translation>
    </message>
    <message>
        <source>From these folders pictures are usually sent. You can change the list later under Rules.</source>
        <translation>C&apos;est de ces dossiers que partent d&apos;habitude les images. Vous pourrez changer la liste plus tard dans Règles.</translation>
    </message>
    <message>
        <source>No folder was found. Please add the one where pictures are kept.</source>
        <translation>Aucun dossier trouvé. Ajoutez celui où sont les images.</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>Recherche des dossiers…</translation>
    </message>
    <message>
        <source>A person your child trusts (can stay empty)</source>
        <translation>Une personne en qui votre enfant a confiance (peut rester vide)</translation>
    </message>
    <message>
        <source>The parents&apos; passphrase</source>
        <translation>La phrase secrète des parents</translation>
    </message>
    <message>
        <source>It opens the list, the requests and the rules. Your child should not know it.</source>
        <translation>Elle ouvre la liste, les demandes et les règles. Votre enfant ne devrait pas la connaître.</translation>
    </message>
    <message>
        <source>Write down this code</source>
        <translation>Notez ce code</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right.</source>
        <translation>Si vous oubliez la phrase secrète, seul ce code vous aidera. Il n&apos;est affiché qu&apos;une fois. Écrivez-le sur papier. Ensuite, vous le tapez, pour vérifier qu&apos;il est juste.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>The code, typed from your paper</source>
        <translation>Le code, recopié de votre papier</translation>
    </message>
    <message>
        <source>Making the keys. This takes a few seconds…</source>
        <translation>Création des clés. Cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Vérifier le code</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Je l&apos;ai noté</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Montrer encore le code</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would.</source>
        <translation>La carte d&apos;essai est un dessin sans personne que le contrôle prend pour des parties intimes. Nous la mettons dans un dossier, comme le ferait un programme.</translation>
    </message>
    <message>
        <source>Put the test card into {folder}</source>
        <translation>Mettre la carte dans {folder}</translation>
    </message>
    <message>
        <source>The card is in the folder. Waiting for the check…</source>
        <translation>La carte est dans le dossier. En attente du contrôle…</translation>
    </message>
    <message>
        <source>It works: the card was stopped before it could be sent.</source>
        <translation>Cela marche : la carte a été arrêtée avant de pouvoir être envoyée.</translation>
    </message>
    <message>
        <source>The card was not stopped. Please look at the overview in the parents&apos; area.</source>
        <translation>La carte n&apos;a pas été arrêtée. Regardez l&apos;aperçu dans l&apos;espace parents.</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>Sans essai</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Tout est prêt</translation>
    </message>
    <message>
        <source>The icon in the corner of the screen shows whether Beforehand is on. Everyone who uses this computer can click it.</source>
        <translation>L&apos;icône dans le coin de l&apos;écran montre si Beforehand est en marche. Chaque personne qui utilise cet ordinateur peut cliquer dessus.</translation>
    </message>
    <message>
        <source>One thing to tell your child now: &quot;If something scares you online, come to me. You will not be in trouble.&quot;</source>
        <translation>Une chose à dire maintenant à votre enfant : « Si quelque chose te fait peur en ligne, viens me voir. Tu n&apos;auras pas d&apos;ennuis. »</translation>
    </message>
    <message>
        <source>Now please let your child look away for a moment: what comes next is for you alone.</source>
        <translation>Demandez maintenant à votre enfant de détourner le regard un instant : la suite n&apos;est que pour vous.</translation>
    </message>
    <message>
        <source>Web browsers found on this computer</source>
        <translation>Navigateurs trouvés sur cet ordinateur</translation>
    </message>
    <message>
        <source>In a covered browser a picture is looked at before the web page gets it.</source>
        <translation>Dans un navigateur protégé, une image est vérifiée avant que la page web ne la reçoive.</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>Recherche des navigateurs…</translation>
    </message>
    <message>
        <source>No browser was found that can be covered.</source>
        <translation>Aucun navigateur pouvant être protégé n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Protégé</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Pas encore protégé</translation>
    </message>
    <message>
        <source>Cover {name}</source>
        <translation>Protéger {name}</translation>
    </message>
    <message>
        <source>Done. It is there when the browser starts the next time.</source>
        <translation>C&apos;est fait. L&apos;extension sera là au prochain démarrage du navigateur.</translation>
    </message>
    <message>
        <source>Prepared. This browser takes only what its store lists, and this is not there yet.</source>
        <translation>Préparé. Ce navigateur n&apos;accepte que ce que propose sa boutique, et l&apos;extension n&apos;y est pas encore.</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open chrome://extensions in the browser, switch on &quot;Developer mode&quot;, press &quot;Load unpacked&quot; and choose the folder {folder}</source>
        <translation>Préparé. Il reste une chose à faire : ouvrir chrome://extensions dans le navigateur, activer « Mode développeur », cliquer sur « Charger l&apos;extension non empaquetée » et choisir le dossier {folder}</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open about:debugging in the browser, press &quot;This Firefox&quot;, then &quot;Load Temporary Add-on&quot;, and choose manifest.json in {folder}. Firefox forgets it when it is closed; the package for the whole computer does not.</source>
        <translation>Préparé. Il reste une chose à faire : ouvrir about:debugging dans le navigateur, cliquer sur « Ce Firefox », puis « Charger un module complémentaire temporaire », et choisir manifest.json dans {folder}. Firefox l&apos;oublie à la fermeture ; le paquet pour tout l&apos;ordinateur, non.</translation>
    </message>
    <message>
        <source>That did not work. An administrator can do it for the whole computer.</source>
        <translation>Cela n&apos;a pas marché. Un administrateur peut le faire pour tout l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>You can go on without. The overview in the parents&apos; area says which browser is not covered.</source>
        <translation>Vous pouvez continuer sans. L&apos;aperçu de l&apos;espace parents indique quel navigateur n&apos;est pas protégé.</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>Enregistrer une feuille à imprimer</translation>
    </message>
    <message>
        <source>Where should the sheet go?</source>
        <translation>Où enregistrer la feuille ?</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>La feuille est enregistrée. Imprimez-la, puis supprimez le fichier.</translation>
    </message>
    <message>
        <source>Beforehand: recovery code</source>
        <translation>Beforehand : code de secours</translation>
    </message>
    <message>
        <source>Whoever has this code can open the parents&apos; area. It is the only help if the passphrase is forgotten.</source>
        <translation>Quiconque possède ce code peut ouvrir l&apos;espace parents. C&apos;est la seule aide si la phrase secrète est oubliée.</translation>
    </message>
    <message>
        <source>The words of your key</source>
        <translation>Les mots de votre clé</translation>
    </message>
    <message>
        <source>A copy of the list that you save names the same words. So you and others can see that nobody made it up.</source>
        <translation>Une copie de la liste que vous enregistrez indique les mêmes mots. Vous et d&apos;autres pouvez ainsi voir que personne ne l&apos;a inventée.</translation>
    </message>
    <message>
        <source>Keep this sheet where your child does not look. Delete the file after printing.</source>
        <translation>Gardez cette feuille là où votre enfant ne regarde pas. Supprimez le fichier après l&apos;impression.</translation>
    </message>
    <message>
        <source>It works: the card was stopped, then given back. We have put it away again.</source>
        <translation>Ça marche : la carte a été arrêtée, puis rendue. Nous l&apos;avons rangée.</translation>
    </message>
    <message>
        <source>Without the test you do not know whether pictures are really looked at. Go on all the same?</source>
        <translation>Sans l&apos;essai, vous ne savez pas si les images sont vraiment examinées. Continuer quand même ?</translation>
    </message>
    <message>
        <source>Go on without the test</source>
        <translation>Continuer sans l&apos;essai</translation>
    </message>
    <message>
        <source>No, try it now</source>
        <translation>Non, essayer maintenant</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>Get help</source>
        <translation>Trouver de l&apos;aide</translation>
    </message>
    <message>
        <source>You can call or write to these people. They listen, and they know what to do.</source>
        <translation>Tu peux appeler ces personnes ou leur écrire. Elles écoutent et savent quoi faire.</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>Où habites-tu ?</translation>
    </message>
    <message>
        <source>In danger right now</source>
        <translation>En danger maintenant</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Pour les enfants et les ados</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Pour les parents</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Pour les adultes</translation>
    </message>
    <message>
        <source>Get a picture taken down</source>
        <translation>Faire retirer une image</translation>
    </message>
    <message>
        <source>Report someone</source>
        <translation>Signaler quelqu&apos;un</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Appelle le {number}</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>Écris au {number}</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>Sur le web : {address}</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Ouvert {hours}</translation>
    </message>
    <message>
        <source>Look for this name on the web.</source>
        <translation>Cherche ce nom sur le web.</translation>
    </message>
    <message>
        <source>This list was last checked in {month}. Numbers change. If one does not answer, try the next.</source>
        <translation>Cette liste a été vérifiée pour la dernière fois en {month}. Les numéros changent. Si l&apos;un ne répond pas, essaie le suivant.</translation>
    </message>
    <message>
        <source>This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one.</source>
        <translation>Cette liste est vieille : elle a été vérifiée pour la dernière fois en {month}. Certains numéros ne marchent peut-être plus. Essaies-en plusieurs.</translation>
    </message>
    <message>
        <source>We know this one from {year}. It may have changed.</source>
        <translation>Cette information date de {year}. Elle a pu changer.</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Autres pays</translation>
    </message>
    <message>
        <source>We have no number for this country that we could check. The list below works for many countries.</source>
        <translation>Pour ce pays, nous n&apos;avons pas de numéro que nous ayons pu vérifier. La liste ci-dessous vaut pour beaucoup de pays.</translation>
    </message>
    <message>
        <source>Find a line in your country</source>
        <translation>Trouver un numéro d&apos;aide dans ton pays</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Show on my phone</source>
        <translation>Afficher sur mon téléphone</translation>
    </message>
</context>
<context>
    <name>ParentArea</name>
    <message>
        <source>For parents</source>
        <translation>Pour les parents</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Locked after some minutes without use.</source>
        <translation>Verrouillé après quelques minutes sans activité.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>Comment en parler</translation>
    </message>
    <message>
        <source>Devices and health</source>
        <translation>Appareils et état</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The family&apos;s passphrase opens the list, the requests and the rules. Your child can see that the list was opened.</source>
        <translation>La phrase secrète de la famille ouvre la liste, les demandes et les règles. Votre enfant peut voir que la liste a été ouverte.</translation>
    </message>
    <message>
        <source>Pauses since the list was last opened: {n}. The last one: {when}.</source>
        <translation>Pauses depuis la dernière ouverture de la liste : {n}. La dernière : {when}.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Phrase secrète ou code de secours</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Montrer ce que je tape</translation>
    </message>
    <message>
        <source>That did not fit. It happens. Please look at the keyboard layout and capital letters.</source>
        <translation>Ce n&apos;était pas la bonne. Cela arrive. Vérifiez la disposition du clavier et les majuscules.</translation>
    </message>
    <message>
        <source>Next try in {n} s. The wait keeps others from guessing.</source>
        <translation>Prochain essai dans {n} s. L&apos;attente empêche les autres de deviner.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code from the set-up opens it as well.</source>
        <translation>Oubliée ? Le code de secours donné à la configuration marche aussi.</translation>
    </message>
    <message>
        <source>Files looked at since the start: {n}</source>
        <translation>Fichiers regardés depuis le démarrage : {n}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>is watched</source>
        <translation>est surveillé</translation>
    </message>
    <message>
        <source>is looked at every few seconds</source>
        <translation>est regardé à quelques secondes d&apos;intervalle</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>Bars for each of the last 30 days. Together: held {held}, paused {paused}, requests {asked}.</source>
        <translation>Barres pour chacun des 30 derniers jours. En tout : retenus {held}, pauses {paused}, demandes {asked}.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>Il ne s&apos;est rien passé ces jours-là.</translation>
    </message>
    <message>
        <source>Times your child said the check was wrong: {n}</source>
        <translation>Nombre de fois où votre enfant a dit que le contrôle se trompait : {n}</translation>
    </message>
    <message>
        <source>Times without protection</source>
        <translation>Moments sans protection</translation>
    </message>
    <message>
        <source>None. The guard ran whenever the computer did.</source>
        <translation>Aucun. La protection était active chaque fois que l&apos;ordinateur était allumé.</translation>
    </message>
    <message>
        <source>{start} – {end}: {why}</source>
        <translation>{start} – {end} : {why}</translation>
    </message>
    <message>
        <source>Your child waits for an answer. Talk first, then choose. You do not need to see the picture.</source>
        <translation>Votre enfant attend une réponse. Parlez d&apos;abord, choisissez ensuite. Vous n&apos;avez pas besoin de voir l&apos;image.</translation>
    </message>
    <message>
        <source>No open requests.</source>
        <translation>Aucune demande.</translation>
    </message>
    <message>
        <source>Your child says: {reason}</source>
        <translation>Votre enfant dit : {reason}</translation>
    </message>
    <message>
        <source>Your child has not asked about this one.</source>
        <translation>Votre enfant n&apos;a rien demandé pour celui-ci.</translation>
    </message>
    <message>
        <source>The check says: {reason}. It may be wrong.</source>
        <translation>Le contrôle dit : {reason}. Il peut se tromper.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Autoriser une fois</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Le garder ici</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation>Il reste ici.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Il est supprimé.</translation>
    </message>
    <message>
        <source>Held without a request</source>
        <translation>Retenus sans demande</translation>
    </message>
    <message>
        <source>What you say in the first minute decides whether your child comes to you the next time.</source>
        <translation>Ce que vous dites dans la première minute décide si votre enfant viendra vous voir la prochaine fois.</translation>
    </message>
    <message>
        <source>This helps</source>
        <translation>Cela aide</translation>
    </message>
    <message>
        <source>Thank your child for telling you. It took courage.</source>
        <translation>Remerciez votre enfant de vous en parler. Il a fallu du courage.</translation>
    </message>
    <message>
        <source>Say it out loud: &quot;You are not in trouble. I am on your side.&quot;</source>
        <translation>Dites-le à voix haute : « Tu n&apos;auras pas d&apos;ennuis. Je suis de ton côté. »</translation>
    </message>
    <message>
        <source>Ask one open question: &quot;Is someone asking you for this?&quot; Then listen.</source>
        <translation>Posez une question ouverte : « Est-ce que quelqu&apos;un te demande ça ? » Puis écoutez.</translation>
    </message>
    <message>
        <source>Remember that the check is often wrong. A beach photo can cause a pause.</source>
        <translation>Rappelez-vous que le contrôle se trompe souvent. Une photo de plage peut causer une pause.</translation>
    </message>
    <message>
        <source>If someone is pressuring your child: keep the messages, pay nothing, block the person, report it.</source>
        <translation>Si quelqu&apos;un fait pression sur votre enfant : gardez les messages, ne payez rien, bloquez la personne, signalez-la.</translation>
    </message>
    <message>
        <source>Decide the next step together, and come back to it in a few days.</source>
        <translation>Décidez ensemble de la suite, et reparlez-en dans quelques jours.</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>Plutôt pas</translation>
    </message>
    <message>
        <source>Do not shout, and do not ask &quot;How could you?&quot;</source>
        <translation>Ne criez pas, et ne demandez pas : « Comment as-tu pu ? »</translation>
    </message>
    <message>
        <source>Do not take the phone or computer away first. Children who fear that stop telling.</source>
        <translation>Ne commencez pas par confisquer le téléphone ou l&apos;ordinateur. L&apos;enfant qui craint cela ne raconte plus rien.</translation>
    </message>
    <message>
        <source>Do not look at the picture, and never forward or copy it. In many countries that is against the law, even for parents.</source>
        <translation>Ne regardez pas l&apos;image, et ne la transmettez ni ne la copiez jamais. Dans beaucoup de pays, c&apos;est interdit, même aux parents.</translation>
    </message>
    <message>
        <source>Do not write to the other person in your child&apos;s name.</source>
        <translation>N&apos;écrivez pas à l&apos;autre personne au nom de votre enfant.</translation>
    </message>
    <message>
        <source>Do not tell relatives or school without talking to your child first.</source>
        <translation>N&apos;en parlez pas à la famille ou à l&apos;école sans en parler d&apos;abord à votre enfant.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Numéros d&apos;aide</translation>
    </message>
    <message>
        <source>What we could talk about this week</source>
        <translation>De quoi nous pourrions parler cette semaine</translation>
    </message>
    <message>
        <source>You could ask:</source>
        <translation>Vous pourriez demander :</translation>
    </message>
    <message>
        <source>&quot;Was it annoying that a picture was held? Was the check right?&quot;</source>
        <translation>« Est-ce que c&apos;était pénible qu&apos;une image soit retenue ? Le contrôle avait-il raison ? »</translation>
    </message>
    <message>
        <source>{where} · {day}, {time}</source>
        <translation>{where} · {day}, {time}</translation>
    </message>
    <message>
        <source>Numbers of the last seven days. Which file it was stays with your child.</source>
        <translation>Les chiffres des sept derniers jours. De quel fichier il s&apos;agissait, votre enfant seul le sait.</translation>
    </message>
    <message>
        <source>Held until a parent answers: {n}</source>
        <translation>Retenus jusqu&apos;à la réponse d&apos;un parent : {n}</translation>
    </message>
    <message>
        <source>Pauses after which your child could choose: {n}</source>
        <translation>Pauses après lesquelles votre enfant pouvait choisir : {n}</translation>
    </message>
    <message>
        <source>&quot;What do you do when someone asks you for a picture?&quot;</source>
        <translation>« Que fais-tu quand quelqu&apos;un te demande une photo ? »</translation>
    </message>
    <message>
        <source>Questions to you: {n}</source>
        <translation>Demandes qui vous ont été faites : {n}</translation>
    </message>
    <message>
        <source>&quot;Was my answer fair? What would you have decided?&quot;</source>
        <translation>« Ma réponse était-elle juste ? Qu&apos;aurais-tu décidé ? »</translation>
    </message>
    <message>
        <source>Times something went on: {n}</source>
        <translation>Nombre de fois où quelque chose est parti : {n}</translation>
    </message>
    <message>
        <source>&quot;How do you decide whether a picture is fine to send?&quot;</source>
        <translation>« Comment décides-tu si une photo peut être envoyée ? »</translation>
    </message>
    <message>
        <source>A quiet week: no pause, no question.</source>
        <translation>Une semaine calme : ni pause ni demande.</translation>
    </message>
    <message>
        <source>&quot;What was good online this week? Was anything odd?&quot;</source>
        <translation>« Qu&apos;est-ce qui était bien en ligne cette semaine ? Y a-t-il eu quelque chose de bizarre ? »</translation>
    </message>
    <message>
        <source>This computer only. What is here is sent to no other one.</source>
        <translation>Cet ordinateur seulement. Ce qui est ici n&apos;est envoyé à aucun autre.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>A look at a picture takes about {ms} ms.</source>
        <translation>Regarder une image prend environ {ms} ms.</translation>
    </message>
    <message>
        <source>Nothing has been looked at since the start.</source>
        <translation>Rien n&apos;a été regardé depuis le démarrage.</translation>
    </message>
    <message>
        <source>Test the speed</source>
        <translation>Mesurer la vitesse</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Tried {n} times: usually {median} ms, at most {slowest} ms.</source>
        <translation>Essayé {n} fois : en général {median} ms, au plus {slowest} ms.</translation>
    </message>
    <message>
        <source>Times the check had to be started again: {n}</source>
        <translation>Nombre de fois où il a fallu relancer le contrôle : {n}</translation>
    </message>
    <message>
        <source>How the check is locked in: {sandbox}</source>
        <translation>Comment le contrôle est enfermé : {sandbox}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>{file} · licence: {licence} · from {source}</source>
        <translation>{file} · licence : {licence} · de {source}</translation>
    </message>
    <message>
        <source>SHA-256 {sum}</source>
        <translation>SHA-256 {sum}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Show the icon at each login</source>
        <translation>Montrer l&apos;icône à chaque connexion</translation>
    </message>
    <message>
        <source>That could not be written.</source>
        <translation>Cela n&apos;a pas pu être écrit.</translation>
    </message>
    <message>
        <source>This account is an administrator. It can switch everything off. A child should have a standard account.</source>
        <translation>Ce compte a les droits d&apos;administrateur. Il peut tout arrêter. Un enfant devrait avoir un compte standard.</translation>
    </message>
    <message>
        <source>This is a standard account. That is how it should be.</source>
        <translation>C&apos;est un compte standard. C&apos;est bien ainsi.</translation>
    </message>
    <message>
        <source>Four or more random words are easy to remember and hard to guess.</source>
        <translation>Quatre mots au hasard ou plus sont faciles à retenir et difficiles à deviner.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux ne sont pas encore les mêmes.</translation>
    </message>
    <message>
        <source>How hard it is to guess: {word}</source>
        <translation>Solidité : {word}</translation>
    </message>
    <message>
        <source>far too easy</source>
        <translation>beaucoup trop facile à deviner</translation>
    </message>
    <message>
        <source>too easy</source>
        <translation>trop facile à deviner</translation>
    </message>
    <message>
        <source>still too easy</source>
        <translation>encore trop facile à deviner</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>très bonne</translation>
    </message>
    <message>
        <source>Digits alone are not enough. Please use words.</source>
        <translation>Des chiffres seuls ne suffisent pas. Prenez des mots.</translation>
    </message>
    <message>
        <source>Someone may know the old one. Start new keys as well.</source>
        <translation>Quelqu&apos;un connaît peut-être l&apos;ancienne. Créer aussi de nouvelles clés.</translation>
    </message>
    <message>
        <source>The old entries stay readable for you.</source>
        <translation>Les anciennes entrées restent lisibles pour vous.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La phrase secrète est changée.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>The code from the set-up opens everything, like the passphrase. It is not stored here and cannot be shown again. Keep the paper where your child does not look.</source>
        <translation>Le code donné à la configuration ouvre tout, comme la phrase secrète. Il n&apos;est pas gardé ici et ne peut plus être montré. Gardez le papier là où votre enfant ne regarde pas.</translation>
    </message>
    <message>
        <source>Answer by telephone</source>
        <translation>Répondre par téléphone</translation>
    </message>
    <message>
        <source>Your child rings you, and you read out six digits from an authenticator app. They let one file go on, once. The digits cannot show which file your child means.</source>
        <translation>Votre enfant vous appelle et vous lui lisez six chiffres d&apos;une application d&apos;authentification. Ils laissent passer un fichier, une seule fois. Les chiffres ne disent pas de quel fichier il s&apos;agit.</translation>
    </message>
    <message>
        <source>This is not possible here. Only the program&apos;s own account can keep the secret of the digits, and here your child&apos;s account could read it. It is possible on a computer that is guarded as a whole.</source>
        <translation>Ce n&apos;est pas possible ici. Le secret des chiffres n&apos;est en sûreté que dans un compte propre au programme, et ici le compte de votre enfant pourrait le lire. C&apos;est possible quand tout l&apos;ordinateur est protégé.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>Reconfigurer</translation>
    </message>
    <message>
        <source>Your child looks away now. Scan this with an authenticator app, or type the letters into it. They are shown only this once.</source>
        <translation>Votre enfant doit maintenant regarder ailleurs. Scannez ceci avec une application d&apos;authentification, ou tapez-y les lettres. Elles ne sont affichées que cette fois.</translation>
    </message>
    <message>
        <source>The six digits the app shows now</source>
        <translation>Les six chiffres que l&apos;application affiche maintenant</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>It is switched on. The list says each time digits were used.</source>
        <translation>C&apos;est activé. La liste indique chaque fois que des chiffres ont été utilisés.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>C&apos;est désactivé.</translation>
    </message>
    <message>
        <source>Erase the list</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>Removes every entry for good. One signed line stays that says when it was erased. Disks may keep traces of old data for some time.</source>
        <translation>Supprime définitivement toutes les entrées. Il reste une ligne signée qui dit quand la liste a été effacée. Les disques peuvent garder un certain temps des traces des anciennes données.</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>Oui, tout effacer</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La liste est vide.</translation>
    </message>
    <message>
        <source>Kept here until {day}.</source>
        <translation>Gardé ici jusqu&apos;au {day}.</translation>
    </message>
    <message>
        <source>The file is back in its folder. It may go this once.</source>
        <translation>Le fichier est de retour dans son dossier. Il peut partir cette fois-ci.</translation>
    </message>
    <message>
        <source>It may go this once.</source>
        <translation>Il peut partir cette fois-ci.</translation>
    </message>
    <message>
        <source>Delete this file? Nobody can get it back after that.</source>
        <translation>Supprimer ce fichier ? Ensuite, personne ne pourra le récupérer.</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>Oui, supprimer définitivement</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Non, le garder</translation>
    </message>
    <message>
        <source>Erase every entry? This cannot be undone.</source>
        <translation>Effacer toutes les entrées ? C&apos;est définitif.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
    <message>
        <source>The old code no longer opens this computer&apos;s list after that. Make a new one? Please let your child look away.</source>
        <translation>L&apos;ancien code n&apos;ouvrira plus la liste de cet ordinateur. En créer un nouveau ? Demandez à votre enfant de détourner le regard.</translation>
    </message>
    <message>
        <source>Yes, make a new code</source>
        <translation>Oui, créer un nouveau code</translation>
    </message>
    <message>
        <source>No, keep the old one</source>
        <translation>Non, garder l&apos;ancien</translation>
    </message>
    <message>
        <source>No, keep the list</source>
        <translation>Non, garder la liste</translation>
    </message>
    <message>
        <source>{section}, {n} waiting</source>
        <translation>{section}, {n} en attente</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Vous êtes ici</translation>
    </message>
    <message>
        <source>The rules were changed, but are not in force yet</source>
        <translation>Les règles ont été modifiées, mais ne sont pas encore appliquées</translation>
    </message>
    <message>
        <source>Put them in force</source>
        <translation>Les appliquer</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Was the paper seen by someone who may also have an old copy of the program&apos;s files? Then change the passphrase above and tick the box: that starts new keys.</source>
        <translation>Le papier a-t-il été vu par quelqu&apos;un qui peut aussi avoir une ancienne copie des fichiers du programme ? Alors changez la phrase secrète ci-dessus et cochez la case : de nouvelles clés seront créées.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Let&apos;s stop for a moment</source>
        <translation>Arrêtons-nous un moment</translation>
    </message>
    <message>
        <source>This looks like it might show private parts. It may be wrong.</source>
        <translation>Cela pourrait montrer des parties intimes. C&apos;est peut-être une erreur.</translation>
    </message>
    <message>
        <source>This looks like it might show underwear or swimwear. It may be wrong.</source>
        <translation>Cela pourrait montrer des sous-vêtements ou un maillot de bain. C&apos;est peut-être une erreur.</translation>
    </message>
    <message>
        <source>We could not look inside this file</source>
        <translation>Nous n&apos;avons pas pu regarder dans ce fichier</translation>
    </message>
    <message>
        <source>So we do not know what is in it. You know better than we do.</source>
        <translation>Alors nous ne savons pas ce qu&apos;il y a dedans. Tu le sais mieux que nous.</translation>
    </message>
    <message>
        <source>This has been here for a while</source>
        <translation>C&apos;est ici depuis un moment</translation>
    </message>
    <message>
        <source>You kept it here. Do you still need it? It can stay here, or you can delete it.</source>
        <translation>Tu l&apos;as gardé ici. En as-tu encore besoin ? Il peut rester ici, ou tu peux le supprimer.</translation>
    </message>
    <message>
        <source>Private parts are yours. A picture that you send can end up with people you do not know.</source>
        <translation>Tes parties intimes sont à toi. Une photo que tu envoies peut arriver chez des gens que tu ne connais pas.</translation>
    </message>
    <message>
        <source>Once you send a picture, you cannot get it back. Others can keep it or show it around.</source>
        <translation>Une photo envoyée ne revient plus. D&apos;autres peuvent la garder ou la montrer.</translation>
    </message>
    <message>
        <source>Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat.</source>
        <translation>Une fois la photo envoyée, tu ne choisis plus qui la voit. Certains demandent des photos pour s&apos;en servir comme menace.</translation>
    </message>
    <message>
        <source>Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more.</source>
        <translation>Une fois la photo envoyée, elle n&apos;est plus entre tes mains. Certains s&apos;en servent pour faire chanter les autres et obtenir de l&apos;argent ou plus.</translation>
    </message>
    <message>
        <source>You are not in trouble. It is not your fault.</source>
        <translation>Tu n&apos;auras pas d&apos;ennuis. Ce n&apos;est pas ta faute.</translation>
    </message>
    <message>
        <source>What your parent can learn</source>
        <translation>Ce que tes parents peuvent savoir</translation>
    </message>
    <message>
        <source>This app wanted to open it: {app}</source>
        <translation>Cette application a voulu l&apos;ouvrir : {app}</translation>
    </message>
    <message>
        <source>A blur of your picture. Nobody can see what is in it.</source>
        <translation>Ta photo, toute floue. Personne ne peut voir ce qu&apos;il y a dessus.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Que veux-tu faire ?</translation>
    </message>
    <message>
        <source>Don&apos;t send it</source>
        <translation>Ne pas l&apos;envoyer</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Parler à quelqu&apos;un</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Parler à {name}</translation>
    </message>
    <message>
        <source>We help you find the first words.</source>
        <translation>Nous t&apos;aidons à trouver les premiers mots.</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Trouver de l&apos;aide</translation>
    </message>
    <message>
        <source>People who listen and know what to do.</source>
        <translation>Des gens qui écoutent et savent quoi faire.</translation>
    </message>
    <message>
        <source>Ask a parent</source>
        <translation>Demander à un parent</translation>
    </message>
    <message>
        <source>They say yes or no. They do not see the picture.</source>
        <translation>Ils disent oui ou non. Ils ne voient pas la photo.</translation>
    </message>
    <message>
        <source>You have asked. There is no answer yet.</source>
        <translation>Tu as demandé. Pas encore de réponse.</translation>
    </message>
    <message>
        <source>Go on after a short pause</source>
        <translation>Continuer après une courte pause</translation>
    </message>
    <message>
        <source>You wait {n} seconds. Then you choose again.</source>
        <translation>Tu attends {n} secondes. Puis tu choisis encore.</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>Ou est-ce l&apos;une de ces choses ?</translation>
    </message>
    <message>
        <source>Someone asked me for it</source>
        <translation>Quelqu&apos;un me l&apos;a demandée</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Je l&apos;ai déjà envoyée</translation>
    </message>
    <message>
        <source>This looks wrong</source>
        <translation>C&apos;est une erreur</translation>
    </message>
    <message>
        <source>Or ring a parent</source>
        <translation>Ou appelle un parent</translation>
    </message>
    <message>
        <source>They read you six digits. Type them here, and this one goes on.</source>
        <translation>Il ou elle te lit six chiffres. Tape-les ici, et ce fichier-là pourra partir.</translation>
    </message>
    <message>
        <source>The list keeps that digits were used, the time and where it was ({where}).</source>
        <translation>La liste note que des chiffres ont été utilisés, l&apos;heure et l&apos;endroit ({where}).</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Six chiffres</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>Utiliser les chiffres</translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation>Un parent a dit oui</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Le supprimer pour toujours</translation>
    </message>
    <message>
        <source>Keep it here for now</source>
        <translation>Le garder ici pour l&apos;instant</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>C&apos;est supprimé</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>Tu as demandé</translation>
    </message>
    <message>
        <source>Thank you for telling us</source>
        <translation>Merci de nous le dire</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n&apos;a pas marché</translation>
    </message>
    <message>
        <source>This question also goes to: {names}</source>
        <translation>Cette question va aussi à : {names}</translation>
    </message>
    <message>
        <source>With it goes what the check saw, the line you pick and the time. The picture stays here.</source>
        <translation>Avec elle partent ce que le contrôle a vu, la phrase que tu choisis et l&apos;heure. L&apos;image reste ici.</translation>
    </message>
    <message>
        <source>With it go the line you pick and the time. The picture stays here.</source>
        <translation>Avec elle partent la phrase que tu choisis et l&apos;heure. L&apos;image reste ici.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>C&apos;est pour quoi ?</translation>
    </message>
    <message>
        <source>It is for school</source>
        <translation>C&apos;est pour l&apos;école</translation>
    </message>
    <message>
        <source>It is a family picture</source>
        <translation>C&apos;est une photo de famille</translation>
    </message>
    <message>
        <source>It is for a doctor or nurse</source>
        <translation>C&apos;est pour un médecin ou une infirmière</translation>
    </message>
    <message>
        <source>It is art or a game</source>
        <translation>C&apos;est de l&apos;art ou un jeu</translation>
    </message>
    <message>
        <source>I think the check got it wrong</source>
        <translation>Je crois que le contrôle s&apos;est trompé</translation>
    </message>
    <message>
        <source>Something else. I would like to talk about it</source>
        <translation>Autre chose. J&apos;aimerais en parler</translation>
    </message>
    <message>
        <source>Take a breath</source>
        <translation>Respire un grand coup</translation>
    </message>
    <message>
        <source>Would you be fine if other people saw it too?</source>
        <translation>Est-ce que ça t&apos;irait si d&apos;autres personnes le voyaient aussi ?</translation>
    </message>
    <message>
        <source>Seconds left: {n}</source>
        <translation>Secondes restantes : {n}</translation>
    </message>
    <message>
        <source>The pause is over. You choose.</source>
        <translation>La pause est finie. Tu choisis.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer.</source>
        <translation>Le contrôle se trompe parfois. Dis-le-nous, et nous le notons pour ce fichier. La note reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Yes, the check got it wrong</source>
        <translation>Oui, le contrôle s&apos;est trompé</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>Non, revenir</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>La caméra est allumée</translation>
    </message>
    <message>
        <source>The program {app} is using the camera.</source>
        <translation>Le programme {app} utilise la caméra.</translation>
    </message>
    <message>
        <source>If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time.</source>
        <translation>Si c&apos;est toi, tout va bien. Rien ne t&apos;oblige à te montrer à quelqu&apos;un. Tu peux couper un appel à tout moment.</translation>
    </message>
    <message>
        <source>Nobody is told of this card. It is not written down.</source>
        <translation>Personne n&apos;est prévenu de ce message. Il n&apos;est pas noté.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Someone wants me to show myself</source>
        <translation>Quelqu&apos;un veut que je me montre</translation>
    </message>
    <message>
        <source>The picture, its name and who it was for are never in it.</source>
        <translation>L&apos;image, son nom et son destinataire n&apos;y figurent jamais.</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Ton fichier : {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>These {n} files look like they might show private parts. That may be wrong.</source>
        <translation>Ces {n} fichiers pourraient montrer des parties intimes. C&apos;est peut-être une erreur.</translation>
    </message>
    <message>
        <source>These {n} files look like they might show underwear or swimwear. That may be wrong.</source>
        <translation>Ces {n} fichiers pourraient montrer des sous-vêtements ou un maillot de bain. C&apos;est peut-être une erreur.</translation>
    </message>
    <message>
        <source>We could not look inside these {n} files, so we do not know what is in them.</source>
        <translation>Nous n&apos;avons pas pu regarder dans ces {n} fichiers, donc nous ne savons pas ce qu&apos;ils contiennent.</translation>
    </message>
    <message>
        <source>You kept these {n} files here. Do you still need them?</source>
        <translation>Tu as gardé ces {n} fichiers ici. En as-tu encore besoin ?</translation>
    </message>
    <message>
        <source>What would you like to do with all of them?</source>
        <translation>Que veux-tu faire de tous ces fichiers ?</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>Les voir un par un</translation>
    </message>
    <message>
        <source>After this one, more wait: {n}</source>
        <translation>Après, il en reste : {n}</translation>
    </message>
    <message>
        <source>It stays in a safe place on this computer.</source>
        <translation>Il reste en lieu sûr sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The web page does not get it. Your file stays where it is.</source>
        <translation>La page web ne le reçoit pas. Ton fichier reste où il est.</translation>
    </message>
    <message>
        <source>The app does not get it. Your file stays where it is.</source>
        <translation>L&apos;appli ne le reçoit pas. Ton fichier reste où il est.</translation>
    </message>
    <message>
        <source>It stays out of what you copied.</source>
        <translation>Il n&apos;est plus dans ce que tu as copié.</translation>
    </message>
    <message>
        <source>The web page does not get this camera picture.</source>
        <translation>La page web ne reçoit pas cette image de la caméra.</translation>
    </message>
    <message>
        <source>It is kept here</source>
        <translation>C&apos;est gardé ici</translation>
    </message>
    <message>
        <source>It was not passed on</source>
        <translation>Cela n&apos;a pas été transmis</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. C&apos;est en lieu sûr sur cet ordinateur jusqu&apos;au {day}. Ensuite nous te demanderons encore.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. Le fichier est en lieu sûr sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get it from this check. Your file is where it was.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. La page web ne l&apos;a pas reçu par ce contrôle. Ton fichier est toujours à sa place.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open it. Your file is where it was.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. L&apos;appli n&apos;a pas pu l&apos;ouvrir. Ton fichier est toujours à sa place.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. Il n&apos;est plus dans ce que tu as copié. S&apos;il existe un fichier, il est toujours à sa place.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get this camera picture.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. La page web n&apos;a pas reçu cette image de la caméra.</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>Supprimer pour de bon ?</translation>
    </message>
    <message>
        <source>Nobody can get it back after that.</source>
        <translation>Ensuite, personne ne pourra le récupérer.</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>Oui, supprimer</translation>
    </message>
    <message>
        <source>The file is gone from this safe place. Copies in other places are still there.</source>
        <translation>Le fichier n&apos;est plus dans ce lieu sûr. Les copies ailleurs existent toujours.</translation>
    </message>
    <message>
        <source>Your parent can answer now. Until then it stays as it is.</source>
        <translation>Tes parents peuvent répondre maintenant. D&apos;ici là, rien ne change.</translation>
    </message>
    <message>
        <source>It was not sent to the other computer.</source>
        <translation>La question n&apos;est pas partie vers l&apos;autre ordinateur.</translation>
    </message>
    <message>
        <source>Not all of them were sent to the other computer.</source>
        <translation>Les questions ne sont pas toutes parties vers l&apos;autre ordinateur.</translation>
    </message>
    <message>
        <source>You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is.</source>
        <translation>À la maison, tu as bien demandé. Tes parents peuvent répondre sur cet ordinateur. D&apos;ici là, rien ne change.</translation>
    </message>
    <message>
        <source>The link to it is switched off.</source>
        <translation>La liaison avec l&apos;autre ordinateur est désactivée.</translation>
    </message>
    <message>
        <source>No one may answer from there any more.</source>
        <translation>Plus personne ne peut répondre de là-bas.</translation>
    </message>
    <message>
        <source>Enough questions went there for now. Later it works again.</source>
        <translation>Assez de questions y sont parties pour le moment. Ce sera de nouveau possible plus tard.</translation>
    </message>
    <message>
        <source>Too much still waits to go there.</source>
        <translation>Trop de messages attendent encore de partir.</translation>
    </message>
    <message>
        <source>This computer could not write it down. Its disk may be full.</source>
        <translation>Cet ordinateur n&apos;a pas pu le noter. Son disque est peut-être plein.</translation>
    </message>
    <message>
        <source>A file of the link is broken. A parent can look at it.</source>
        <translation>Un fichier de la liaison est abîmé. Un parent peut regarder.</translation>
    </message>
    <message>
        <source>It is back in its folder</source>
        <translation>C&apos;est de retour dans son dossier</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>Tu peux continuer</translation>
    </message>
    <message>
        <source>You can send it now. You can also still change your mind: you never have to send anything.</source>
        <translation>Tu peux l&apos;envoyer maintenant. Tu peux aussi changer d&apos;avis : rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The web page can have it now. If nothing happens there, pick it once more. You never have to send anything.</source>
        <translation>La page web peut le recevoir maintenant. S&apos;il ne se passe rien, choisis-le encore une fois. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The app can open it now. Try it there once more. You never have to send anything.</source>
        <translation>L&apos;appli peut l&apos;ouvrir maintenant. Essaie encore une fois. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>Copy it once more. This time it stays. You never have to send anything.</source>
        <translation>Copie-le encore une fois. Cette fois, il reste. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The web page can have the camera again. You can end a call at any time.</source>
        <translation>La page web peut de nouveau utiliser la caméra. Tu peux terminer un appel à tout moment.</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Revenir aux choix</translation>
    </message>
    <message>
        <source>It did not work for all of them. {why}</source>
        <translation>Cela n&apos;a pas marché pour tous. {why}</translation>
    </message>
    <message>
        <source>Your parent has answered</source>
        <translation>Tes parents ont répondu</translation>
    </message>
    <message>
        <source>There is nothing left to choose here.</source>
        <translation>Il n&apos;y a plus rien à choisir ici.</translation>
    </message>
    <message>
        <source>Don&apos;t send them</source>
        <translation>Ne pas les envoyer</translation>
    </message>
    <message>
        <source>They stay in a safe place on this computer.</source>
        <translation>Ils restent en lieu sûr sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The web page does not get them. Your files stay where they are.</source>
        <translation>La page web ne les reçoit pas. Tes fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>The app does not get them. Your files stay where they are.</source>
        <translation>L&apos;appli ne les reçoit pas. Tes fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>They are kept here</source>
        <translation>Ils sont gardés ici</translation>
    </message>
    <message>
        <source>They were not passed on</source>
        <translation>Ils n&apos;ont pas été transmis</translation>
    </message>
    <message>
        <source>That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. Ils sont en lieu sûr sur cet ordinateur jusqu&apos;au {day}. Ensuite nous te demanderons encore.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get them from this check. Your files are where they were.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. La page web ne les a pas reçus par ce contrôle. Tes fichiers sont toujours à leur place.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open them. Your files are where they were.</source>
        <translation>C&apos;était un bon moment pour s&apos;arrêter. L&apos;appli n&apos;a pas pu les ouvrir. Tes fichiers sont toujours à leur place.</translation>
    </message>
    <message>
        <source>Keep them here for now</source>
        <translation>Les garder ici pour l&apos;instant</translation>
    </message>
    <message>
        <source>Delete all {n} for good</source>
        <translation>Les supprimer tous ({n}) pour toujours</translation>
    </message>
    <message>
        <source>Delete these {n} files for good?</source>
        <translation>Supprimer ces {n} fichiers pour de bon ?</translation>
    </message>
    <message>
        <source>Nobody can get them back after that.</source>
        <translation>Ensuite, personne ne pourra les récupérer.</translation>
    </message>
    <message>
        <source>Yes, delete all {n}</source>
        <translation>Oui, supprimer les {n}</translation>
    </message>
    <message>
        <source>They are deleted</source>
        <translation>Ils sont supprimés</translation>
    </message>
    <message>
        <source>The files are gone from this safe place. Copies in other places are still there.</source>
        <translation>Les fichiers ne sont plus dans ce lieu sûr. Les copies ailleurs existent toujours.</translation>
    </message>
    <message>
        <source>They are back where they were</source>
        <translation>Ils sont de retour à leur place</translation>
    </message>
    <message>
        <source>You can send them now. You can also still change your mind: you never have to send anything.</source>
        <translation>Tu peux les envoyer maintenant. Tu peux aussi changer d&apos;avis : rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The web page can have them now. If nothing happens there, pick them once more. You never have to send anything.</source>
        <translation>La page web peut les recevoir maintenant. S&apos;il ne se passe rien, choisis-les encore une fois. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The app can open them now. Try it there once more. You never have to send anything.</source>
        <translation>L&apos;appli peut les ouvrir maintenant. Essaie encore une fois. Rien ne t&apos;oblige à envoyer quelque chose.</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer.</source>
        <translation>Le contrôle se trompe parfois. Dis-le-nous, et nous le notons pour chacun de ces {n} fichiers. Les notes restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>We made a note. It still needs a parent&apos;s yes. You can ask for it.</source>
        <translation>C&apos;est noté. Il faut encore le oui d&apos;un parent. Tu peux le demander.</translation>
    </message>
    <message>
        <source>We made a note. It stays as it is until you choose.</source>
        <translation>C&apos;est noté. Rien ne change tant que tu n&apos;as pas choisi.</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>Rien n&apos;a changé. {why}</translation>
    </message>
    <message>
        <source>Pick what fits best.</source>
        <translation>Choisis ce qui convient le mieux.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Is someone pressuring you?</source>
        <translation>Quelqu&apos;un te met la pression ?</translation>
    </message>
    <message>
        <source>Pick what is closest. Nobody sees what you pick here.</source>
        <translation>Choisis ce qui ressemble le plus. Personne ne voit ce que tu choisis ici.</translation>
    </message>
    <message>
        <source>This is not your fault, and you are not in trouble. You did well to look here.</source>
        <translation>Ce n&apos;est pas ta faute, et tu n&apos;auras pas d&apos;ennuis. Tu as bien fait de regarder ici.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>Ce que tu peux faire maintenant</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>Un ami ou une amie</translation>
    </message>
    <message>
        <source>Someone I know in real life asked me.</source>
        <translation>Quelqu&apos;un que je connais en vrai m&apos;a demandé.</translation>
    </message>
    <message>
        <source>Someone I only know online</source>
        <translation>Quelqu&apos;un que je connais seulement en ligne</translation>
    </message>
    <message>
        <source>We met in a game, a chat or an app.</source>
        <translation>On s&apos;est connus dans un jeu, une discussion ou une appli.</translation>
    </message>
    <message>
        <source>A &quot;model agency&quot; or someone who pays</source>
        <translation>Une « agence de mannequins » ou quelqu&apos;un qui paie</translation>
    </message>
    <message>
        <source>They offer money, gifts or a job.</source>
        <translation>Ils offrent de l&apos;argent, des cadeaux ou un travail.</translation>
    </message>
    <message>
        <source>Someone who threatens me</source>
        <translation>Quelqu&apos;un qui me menace</translation>
    </message>
    <message>
        <source>They say they will show it or hurt me.</source>
        <translation>Ils disent qu&apos;ils vont la montrer ou me faire du mal.</translation>
    </message>
    <message>
        <source>They want me on camera</source>
        <translation>Ils me veulent devant la caméra</translation>
    </message>
    <message>
        <source>They ask me to show myself in a call.</source>
        <translation>On me demande de me montrer dans un appel.</translation>
    </message>
    <message>
        <source>A friend who sounds odd</source>
        <translation>Un ami ou une amie parle bizarrement</translation>
    </message>
    <message>
        <source>It may not be my friend who writes.</source>
        <translation>C&apos;est peut-être quelqu&apos;un d&apos;autre qui écrit.</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Je l&apos;ai déjà envoyée</translation>
    </message>
    <message>
        <source>There is still a lot you can do.</source>
        <translation>Tu peux encore faire beaucoup.</translation>
    </message>
    <message>
        <source>You can say no. A good friend will get it.</source>
        <translation>Tu peux dire non. Un bon ami comprendra.</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>Tu n&apos;as pas à dire pourquoi.</translation>
    </message>
    <message>
        <source>You can write: &quot;I don&apos;t send that kind of picture.&quot;</source>
        <translation>Tu peux écrire : « Je n&apos;envoie pas ce genre de photo. »</translation>
    </message>
    <message>
        <source>If they ask again and again, take a break from the chat.</source>
        <translation>S&apos;ils insistent, fais une pause dans la discussion.</translation>
    </message>
    <message>
        <source>Tell someone you trust. It helps to say it out loud.</source>
        <translation>Dis-le à quelqu&apos;un de confiance. Le dire à voix haute aide.</translation>
    </message>
    <message>
        <source>Stop writing back. You do not owe them a thing.</source>
        <translation>Ne réponds plus. Tu ne leur dois rien.</translation>
    </message>
    <message>
        <source>They may not be who they say they are, or as old.</source>
        <translation>Ils mentent peut-être sur qui ils sont ou sur leur âge.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words, not of private pictures.</source>
        <translation>Garde la discussion. Fais une capture d&apos;écran des messages, pas des photos intimes.</translation>
    </message>
    <message>
        <source>Then block them.</source>
        <translation>Ensuite, bloque-les.</translation>
    </message>
    <message>
        <source>Tell an adult you trust today.</source>
        <translation>Dis-le aujourd&apos;hui à un adulte de confiance.</translation>
    </message>
    <message>
        <source>A real agency does not ask a child for such a picture. This is a trick.</source>
        <translation>Une vraie agence ne demande pas une telle photo à un enfant. C&apos;est un piège.</translation>
    </message>
    <message>
        <source>Send nothing, even if the money sounds good.</source>
        <translation>N&apos;envoie rien, même si l&apos;argent fait envie.</translation>
    </message>
    <message>
        <source>Keep your name, your school and your street to yourself.</source>
        <translation>Garde pour toi ton nom, ton école et ta rue.</translation>
    </message>
    <message>
        <source>Keep the chat. Then block them.</source>
        <translation>Garde la discussion. Ensuite, bloque-les.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more. Paying does not make them stop.</source>
        <translation>Ne paie pas, et n&apos;envoie plus rien. Payer ne les arrête pas.</translation>
    </message>
    <message>
        <source>Stop writing back. You may be scared. Many have been here and got out.</source>
        <translation>Ne réponds plus. C&apos;est normal d&apos;avoir peur. Beaucoup ont vécu ça et s&apos;en sont sortis.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words and the name.</source>
        <translation>Garde la discussion. Fais une capture d&apos;écran des messages et du nom.</translation>
    </message>
    <message>
        <source>Block them. Do not delete your account or the chat.</source>
        <translation>Bloque-les. Ne supprime ni ton compte ni la discussion.</translation>
    </message>
    <message>
        <source>Tell an adult now, or call a help line. If you are in danger, call for help at once.</source>
        <translation>Dis-le tout de suite à un adulte, ou appelle un numéro d&apos;aide. En danger, demande de l&apos;aide immédiatement.</translation>
    </message>
    <message>
        <source>You never have to show yourself. Not even for a second.</source>
        <translation>Rien ne t&apos;oblige à te montrer. Pas même une seconde.</translation>
    </message>
    <message>
        <source>Turn the camera off or put your hand on it.</source>
        <translation>Éteins la caméra ou mets ta main devant.</translation>
    </message>
    <message>
        <source>End the call. You do not have to say goodbye.</source>
        <translation>Coupe l&apos;appel. Tu n&apos;as pas à dire au revoir.</translation>
    </message>
    <message>
        <source>The person you see may be an old film of someone else.</source>
        <translation>Ce que tu vois est peut-être une vidéo enregistrée d&apos;une autre personne.</translation>
    </message>
    <message>
        <source>Tell an adult you trust what they wanted.</source>
        <translation>Dis à un adulte de confiance ce qu&apos;ils voulaient.</translation>
    </message>
    <message>
        <source>Stop and wait. Someone may have taken your friend&apos;s account.</source>
        <translation>Arrête et attends. Quelqu&apos;un a peut-être pris son compte.</translation>
    </message>
    <message>
        <source>Send nothing, and do not open any link.</source>
        <translation>N&apos;envoie rien, et n&apos;ouvre aucun lien.</translation>
    </message>
    <message>
        <source>Ask your friend in another way: call, or ask at school.</source>
        <translation>Pose-lui la question autrement : appelle, ou demande à l&apos;école.</translation>
    </message>
    <message>
        <source>If it was not them, they can get the account back. Warn your other friends.</source>
        <translation>Si c&apos;était quelqu&apos;un d&apos;autre, le compte peut être récupéré. Préviens tes autres amis.</translation>
    </message>
    <message>
        <source>Tell an adult you trust about it.</source>
        <translation>Parles-en à un adulte de confiance.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more.</source>
        <translation>Ne paie pas, et n&apos;envoie plus rien.</translation>
    </message>
    <message>
        <source>Keep the chat. It can help to find the person.</source>
        <translation>Garde la discussion. Elle peut aider à trouver la personne.</translation>
    </message>
    <message>
        <source>Block them. If the app can take the picture back, do that first.</source>
        <translation>Bloque-les. Si l&apos;appli peut annuler l&apos;envoi de la photo, fais-le d&apos;abord.</translation>
    </message>
    <message>
        <source>Tell an adult you trust. You do not have to show the picture.</source>
        <translation>Dis-le à un adulte de confiance. Tu n&apos;as pas à montrer la photo.</translation>
    </message>
    <message>
        <source>Ask a service below to take it off the web. They help for free.</source>
        <translation>Demande à un service ci-dessous de la retirer du web. C&apos;est gratuit.</translation>
    </message>
    <message>
        <source>Step {n}: {step}</source>
        <translation>Étape {n} : {step}</translation>
    </message>
    <message>
        <source>Talk to someone you trust</source>
        <translation>Parle à quelqu&apos;un de confiance</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Parler à {name}</translation>
    </message>
    <message>
        <source>Saying it is the hardest part. It gets lighter after that. You could start like this:</source>
        <translation>Le dire, c&apos;est le plus dur. Après, c&apos;est plus léger. Tu pourrais commencer comme ça :</translation>
    </message>
    <message>
        <source>&quot;Something is going on, and I need help. I don&apos;t know how to say it. Can you listen and not be mad?&quot;</source>
        <translation>« Il se passe quelque chose et j&apos;ai besoin d&apos;aide. Je ne sais pas comment le dire. Peux-tu m&apos;écouter sans te fâcher ? »</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>Copier ces mots</translation>
    </message>
    <message>
        <source>Copied. You can paste them into a message.</source>
        <translation>Copié. Tu peux les coller dans un message.</translation>
    </message>
    <message>
        <source>Who could it be?</source>
        <translation>À qui pourrais-tu parler ?</translation>
    </message>
    <message>
        <source>Mum, dad or who you live with</source>
        <translation>Maman, papa ou la personne avec qui tu vis</translation>
    </message>
    <message>
        <source>A grandparent, an aunt, an uncle, a big sister or brother</source>
        <translation>Un grand-parent, une tante, un oncle, une grande sœur ou un grand frère</translation>
    </message>
    <message>
        <source>A teacher, a coach or the school nurse</source>
        <translation>Un prof, un entraîneur ou l&apos;infirmière de l&apos;école</translation>
    </message>
    <message>
        <source>A friend&apos;s mum or dad</source>
        <translation>Le père ou la mère d&apos;un ami</translation>
    </message>
    <message>
        <source>If the first one does not listen, try the next. Do not give up.</source>
        <translation>Si la première personne n&apos;écoute pas, essaie avec une autre. N&apos;abandonne pas.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Your child can read these rules at any time. Talk about a change before you make it.</source>
        <translation>Votre enfant peut lire ces règles à tout moment. Parlez d&apos;un changement avant de le faire.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Born in {month}</source>
        <translation>Mois de naissance : {month}</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>Moins de 10 ans</translation>
    </message>
    <message>
        <source>10 to 12</source>
        <translation>De 10 à 12 ans</translation>
    </message>
    <message>
        <source>13 to 15</source>
        <translation>De 13 à 15 ans</translation>
    </message>
    <message>
        <source>16 and 17</source>
        <translation>16 et 17 ans</translation>
    </message>
    <message>
        <source>Private parts: held until a parent answers. The parent sees that there was a pause, where and why, never the picture.</source>
        <translation>Parties intimes : retenu jusqu&apos;à la réponse d&apos;un parent. Le parent voit qu&apos;il y a eu une pause, où et pourquoi, jamais l&apos;image.</translation>
    </message>
    <message>
        <source>A warning and a short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Un avis et une courte pause ; ensuite l&apos;ado décide. Aucun parent n&apos;est prévenu ; la liste garde qu&apos;il y a eu une pause.</translation>
    </message>
    <message>
        <source>A warning and a very short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Un avis et une très courte pause ; ensuite l&apos;ado décide. Aucun parent n&apos;est prévenu ; la liste garde qu&apos;il y a eu une pause.</translation>
    </message>
    <message>
        <source>The rules change with the birthdays at 10, 13 and 16. Your child is told.</source>
        <translation>Les règles changent aux anniversaires de 10, 13 et 16 ans. Votre enfant en est informé.</translation>
    </message>
    <message>
        <source>Take the usual rules for this age</source>
        <translation>Prendre les règles habituelles de cet âge</translation>
    </message>
    <message>
        <source>For another computer or another child</source>
        <translation>Pour un autre ordinateur ou un autre enfant</translation>
    </message>
    <message>
        <source>The rules can be saved in a file and read in elsewhere. The birthday and added models stay those of each computer. The file is no secret.</source>
        <translation>Les règles peuvent être enregistrées dans un fichier et lues ailleurs. La date de naissance et les modèles ajoutés restent ceux de chaque ordinateur. Le fichier n&apos;a rien de secret.</translation>
    </message>
    <message>
        <source>Save the rules in force</source>
        <translation>Enregistrer les règles actuelles</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>Lire des règles depuis un fichier</translation>
    </message>
    <message>
        <source>Where should the rules go?</source>
        <translation>Où enregistrer les règles ?</translation>
    </message>
    <message>
        <source>Which file has the rules?</source>
        <translation>Dans quel fichier sont les règles ?</translation>
    </message>
    <message>
        <source>The rules are saved: {path}</source>
        <translation>Les règles sont enregistrées : {path}</translation>
    </message>
    <message>
        <source>This page shows the rules of the file. They are in force once you apply them.</source>
        <translation>Cette page montre les règles du fichier. Elles seront en vigueur quand vous les aurez appliquées.</translation>
    </message>
    <message>
        <source>The file was not taken. Something is wrong in line {line}.</source>
        <translation>Le fichier n&apos;a pas été accepté. Il y a une erreur à la ligne {line}.</translation>
    </message>
    <message>
        <source>This file cannot be read as rules.</source>
        <translation>Ce fichier ne peut pas être lu comme des règles.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Private parts</source>
        <translation>Parties intimes</translation>
    </message>
    <message>
        <source>Underwear, swimwear</source>
        <translation>Dessous, maillots</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Non vérifiable</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Laisser passer</translation>
    </message>
    <message>
        <source>Pause, then the child decides</source>
        <translation>Pause, puis l&apos;enfant décide</translation>
    </message>
    <message>
        <source>Hold until a parent answers</source>
        <translation>Retenir jusqu&apos;à la réponse d&apos;un parent</translation>
    </message>
    <message>
        <source>How careful</source>
        <translation>Degré de prudence</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Prudent</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Tolérant</translation>
    </message>
    <message>
        <source>Misses less, is wrong more often.</source>
        <translation>Laisse moins passer, se trompe plus souvent.</translation>
    </message>
    <message>
        <source>For most families.</source>
        <translation>Pour la plupart des familles.</translation>
    </message>
    <message>
        <source>Is wrong less often, misses more.</source>
        <translation>Se trompe moins souvent, laisse plus passer.</translation>
    </message>
    <message>
        <source>Not measured on this computer&apos;s models.</source>
        <translation>Pas mesuré avec les modèles de cet ordinateur.</translation>
    </message>
    <message>
        <source>Seconds of pause before going on</source>
        <translation>Secondes de pause avant de continuer</translation>
    </message>
    <message>
        <source>Days a file is kept before your child is asked again</source>
        <translation>Jours de garde d&apos;un fichier avant de reposer la question</translation>
    </message>
    <message>
        <source>Show me pauses without opening the list</source>
        <translation>Me montrer les pauses sans ouvrir la liste</translation>
    </message>
    <message>
        <source>Off for 13 and older: many do not ask for help when they fear that parents are told.</source>
        <translation>Désactivé dès 13 ans : beaucoup ne demandent pas d&apos;aide s&apos;ils craignent que les parents soient prévenus.</translation>
    </message>
    <message>
        <source>A person your child trusts</source>
        <translation>Une personne en qui votre enfant a confiance</translation>
    </message>
    <message>
        <source>Such as Aunt Ana. Shown as &quot;Talk to Aunt Ana&quot;.</source>
        <translation>Par exemple tante Ana. On verra « Parler à tante Ana ».</translation>
    </message>
    <message>
        <source>Help lines for</source>
        <translation>Numéros d&apos;aide pour</translation>
    </message>
    <message>
        <source>The country of this computer ({country})</source>
        <translation>Le pays de cet ordinateur ({country})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>Quel dossier ?</translation>
    </message>
    <message>
        <source>Look at {path}</source>
        <translation>Regarder {path}</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder}</source>
        <translation>{category} : pas recherché dans {folder}</translation>
    </message>
    <message>
        <source>{category}: not looked for from {app}</source>
        <translation>{category} : pas recherché depuis {app}</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder} from {app}</source>
        <translation>{category} : pas recherché dans {folder} depuis {app}</translation>
    </message>
    <message>
        <source>Add an exception for a folder…</source>
        <translation>Ajouter une exception pour un dossier…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Remove: {exception}</source>
        <translation>Enlever : {exception}</translation>
    </message>
    <message>
        <source>Put these rules in force</source>
        <translation>Appliquer ces règles</translation>
    </message>
    <message>
        <source>In force. Your child can read them under &quot;The rules here&quot;.</source>
        <translation>Ces règles s&apos;appliquent maintenant. Votre enfant peut les lire sous « Les règles ici ».</translation>
    </message>
    <message>
        <source>These rules were not taken. The old ones are still in force. {why}</source>
        <translation>Ces règles n&apos;ont pas été acceptées. Les anciennes restent appliquées. {why}</translation>
    </message>
    <message>
        <source>Measured at &quot;{point}&quot;: {noticed} of {shown} computed figures were noticed. Of {ordinary} everyday pictures, {stopped} were stopped for nothing. At home it can be better or worse.</source>
        <translation>Mesuré avec « {point} » : {noticed} figures calculées sur {shown} ont été remarquées. Sur {ordinary} images ordinaires, {stopped} ont été arrêtées pour rien. Chez vous, cela peut être mieux ou moins bien.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Protected. Pictures get a second look.</source>
        <translation>Protégé. Les images sont regardées une deuxième fois.</translation>
    </message>
    <message>
        <source>Something waits for an answer.</source>
        <translation>Quelque chose attend une réponse.</translation>
    </message>
    <message>
        <source>Works, but something needs a look.</source>
        <translation>Ça marche, mais il y a quelque chose à vérifier.</translation>
    </message>
    <message>
        <source>Not protecting.</source>
        <translation>Ne protège pas en ce moment.</translation>
    </message>
    <message>
        <source>{state} {why}</source>
        <translation>{state} {why}</translation>
    </message>
    <message>
        <source>Looking for the guard…</source>
        <translation>Recherche de la protection…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>What waits for you ({n})</source>
        <translation>En attente ({n})</translation>
    </message>
    <message>
        <source>Someone is pressuring me</source>
        <translation>Quelqu&apos;un me met la pression</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Ce qui est noté</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Les règles ici</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Ce qui est protégé</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Pour les parents</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Set up together</source>
        <translation>Configurer ensemble</translation>
    </message>
    <message>
        <source>Beforehand is on</source>
        <translation>Beforehand est en marche</translation>
    </message>
    <message>
        <source>This computer gives pictures a second look. Click to see what is recorded.</source>
        <translation>Cet ordinateur regarde les images une deuxième fois. Clique pour voir ce qui est noté.</translation>
    </message>
    <message>
        <source>Start the guard</source>
        <translation>Démarrer la protection</translation>
    </message>
    <message>
        <source>Short steps for what to do now. Nobody sees what you pick.</source>
        <translation>De courtes étapes pour maintenant. Personne ne voit ce que tu choisis.</translation>
    </message>
    <message>
        <source>Files and pictures that were kept back.</source>
        <translation>Fichiers et images qui ont été retenus.</translation>
    </message>
    <message>
        <source>Everything that is written down, and what never is.</source>
        <translation>Tout ce qui est noté, et ce qui ne l&apos;est jamais.</translation>
    </message>
    <message>
        <source>What is looked at, and what happens then.</source>
        <translation>Ce qui est regardé, et ce qui se passe ensuite.</translation>
    </message>
    <message>
        <source>Opens with the family&apos;s passphrase.</source>
        <translation>S&apos;ouvre avec la phrase secrète de la famille.</translation>
    </message>
    <message>
        <source>Takes ten minutes, with your child beside you.</source>
        <translation>Dix minutes, avec votre enfant à côté de vous.</translation>
    </message>
    <message>
        <source>Beforehand: a question for a parent</source>
        <translation>Beforehand : une question pour un parent</translation>
    </message>
    <message>
        <source>Someone waits for an answer. Open &quot;For parents&quot; to see it.</source>
        <translation>Quelqu&apos;un attend une réponse. Ouvrez « Pour les parents ».</translation>
    </message>
    <message>
        <source>Beforehand: there is an answer</source>
        <translation>Beforehand : il y a une réponse</translation>
    </message>
    <message>
        <source>Your parent has answered. Click to see what waits for you.</source>
        <translation>Tes parents ont répondu. Clique pour voir ce qui t&apos;attend.</translation>
    </message>
    <message>
        <source>Beforehand: there was a pause</source>
        <translation>Beforehand : il y a eu une pause</translation>
    </message>
    <message>
        <source>There is more in the parents&apos; list.</source>
        <translation>La liste des parents en dit plus.</translation>
    </message>
    <message>
        <source>Beforehand: the rules have changed</source>
        <translation>Beforehand : les règles ont changé</translation>
    </message>
    <message>
        <source>Click to read the rules here.</source>
        <translation>Clique pour lire les règles d&apos;ici.</translation>
    </message>
    <message>
        <source>Beforehand does not protect now</source>
        <translation>Beforehand ne protège pas en ce moment</translation>
    </message>
    <message>
        <source>Pictures are not looked at. Click to see why.</source>
        <translation>Les images ne sont pas examinées. Clique pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Beforehand protects again</source>
        <translation>Beforehand protège de nouveau</translation>
    </message>
    <message>
        <source>Pictures get a second look again.</source>
        <translation>Les images sont de nouveau examinées.</translation>
    </message>
    <message>
        <source>Beforehand: an update is there</source>
        <translation>Beforehand : une mise à jour est disponible</translation>
    </message>
    <message>
        <source>It comes with this computer&apos;s other updates. Beforehand itself asks nobody for it.</source>
        <translation>Elle arrive avec les autres mises à jour de cet ordinateur. Beforehand lui-même ne la demande à personne.</translation>
    </message>
    <message>
        <source>Version {version} is there. It comes with this computer&apos;s other updates.</source>
        <translation>La version {version} est disponible. Elle arrive avec les autres mises à jour de cet ordinateur.</translation>
    </message>
    <message>
        <source>Beforehand is here</source>
        <translation>Beforehand est là</translation>
    </message>
    <message>
        <source>It is not set up yet. Click to set it up together.</source>
        <translation>Il n&apos;est pas encore configuré. Cliquez pour le configurer ensemble.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Ask a grown-up for help</source>
        <translation>Demander de l&apos;aide à un adulte</translation>
    </message>
    <message>
        <source>First words, and people who listen.</source>
        <translation>Les premiers mots, et des gens qui écoutent.</translation>
    </message>
</context>
</TS>
