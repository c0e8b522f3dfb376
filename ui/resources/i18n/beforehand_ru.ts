<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>What was recorded, newest first. There are no pictures and no names in it.</source>
        <translation>Что записано, сначала новое. Здесь нет ни изображений, ни имён.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Why, or by whom</source>
        <translation>Почему или кем</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Записи списка</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Pauses and held files</source>
        <translation>Паузы и задержанные файлы</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Просьбы и ответы</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>Сама защита</translation>
    </message>
    <message>
        <source>Rules, passphrase, openings</source>
        <translation>Правила, пароль, открытие списка</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>С самого начала</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>Записей: {n}</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>Проверить, что ничего не изменено</translation>
    </message>
    <message>
        <source>Save a copy for the police or a counsellor</source>
        <translation>Сохранить копию для полиции или консультанта</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>Куда положить копию?</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Проверяется каждая запись…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>Записывается копия…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>Whole: all {n} entries are as they were written. Check words: {words}.</source>
        <translation>Всё цело: все записи ({n}) такие, какими были сделаны. Контрольные слова: {words}.</translation>
    </message>
    <message>
        <source>Not whole: entry {n}. {damage}. Entries before it are good.</source>
        <translation>Есть повреждение: запись {n}. {damage}. Записи до неё в порядке.</translation>
    </message>
    <message>
        <source>A broken disk can do this, and so can somebody who changed the list.</source>
        <translation>Причиной может быть неисправный диск или кто-то, кто изменил список.</translation>
    </message>
    <message>
        <source>I have seen this, go on</source>
        <translation>Понятно, продолжить</translation>
    </message>
    <message>
        <source>Noted. Every later check still names this damage.</source>
        <translation>Отмечено. Каждая следующая проверка по-прежнему укажет на это повреждение.</translation>
    </message>
    <message>
        <source>Damage you have seen before: {n}.</source>
        <translation>Повреждения, о которых вы уже знаете: {n}.</translation>
    </message>
    <message>
        <source>Write the check words down. If they are the same or further on next time, nothing was rolled back.</source>
        <translation>Запишите контрольные слова. Если в следующий раз они те же или дальше, отката не было.</translation>
    </message>
    <message>
        <source>Saved: {path}. A web page and the signed proof lie beside it. There is no picture in any of them.</source>
        <translation>Сохранено: {path}. Рядом лежат веб-страница и подписанное доказательство. Изображений в них нет.</translation>
    </message>
    <message>
        <source>Beforehand: what was recorded</source>
        <translation>Beforehand: что было записано</translation>
    </message>
    <message>
        <source>This report holds no picture, no file name and no name of a person. It lists what the program on this computer recorded.</source>
        <translation>В этом отчёте нет изображений, имён файлов и имён людей. В нём перечислено то, что программа записала на этом компьютере.</translation>
    </message>
    <message>
        <source>Written on {when}, time zone {zone}. The signed proof is the file {bundle} beside this report: its README says how to check it.</source>
        <translation>Составлено {when}, часовой пояс {zone}. Подписанное доказательство — файл {bundle} рядом с отчётом: как его проверить, сказано в его README.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>First: this computer&apos;s folder</source>
        <translation>Сначала: папка этого компьютера</translation>
    </message>
    <message>
        <source>The computer that passes your family&apos;s messages on has made a folder for this one. Bring it here on a USB stick, then pick it. The manual says how, under &quot;Answers from another computer&quot;.</source>
        <translation>Компьютер, который передаёт сообщения вашей семьи, создал папку для этого компьютера. Принесите её на флешке и выберите. Как это сделать, написано в руководстве, раздел «Answers from another computer».</translation>
    </message>
    <message>
        <source>Pick the folder</source>
        <translation>Выбрать папку</translation>
    </message>
    <message>
        <source>That is not this computer&apos;s folder. A file called link.toml is in it.</source>
        <translation>Это не папка этого компьютера. В ней лежит файл link.toml.</translation>
    </message>
    <message>
        <source>Answers from elsewhere</source>
        <translation>Ответы с другого компьютера</translation>
    </message>
    <message>
        <source>When you are out, your child can ask you on a computer of yours. It is off until you pair one, with your child beside you.</source>
        <translation>Когда вас нет дома, ребёнок может спросить вас на вашем компьютере. Это выключено, пока вы вместе с ребёнком не свяжете компьютеры.</translation>
    </message>
    <message>
        <source>What goes there: what the check says, the line your child picks, and the time. Never a picture or the name of a file.</source>
        <translation>Туда уходит: что показала проверка, фраза, которую выбрал ребёнок, и время. Никогда не уходит картинка или имя файла.</translation>
    </message>
    <message>
        <source>What goes there: the line your child picks, and the time. Never a picture, and not what the check says.</source>
        <translation>Туда уходит: фраза, которую выбрал ребёнок, и время. Никогда не уходит картинка, и не уходит то, что показала проверка.</translation>
    </message>
    <message>
        <source>An administrator gives this computer its folder: beforehand link join FOLDER</source>
        <translation>Администратор даёт этому компьютеру его папку: beforehand link join ПАПКА</translation>
    </message>
    <message>
        <source>The connection is being made…</source>
        <translation>Устанавливается соединение…</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Соединение есть.</translation>
    </message>
    <message>
        <source>Not connected just now. What is asked waits here, and goes as soon as it is.</source>
        <translation>Сейчас соединения нет. Вопросы ждут здесь и уйдут, как только оно появится.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Кто может отвечать</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>{name}, до {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove {name}? Its answers count no more after that.</source>
        <translation>Убрать {name}? После этого ответы оттуда больше не учитываются.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Да, убрать</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>Pair a computer of yours</source>
        <translation>Связать с вашим компьютером</translation>
    </message>
    <message>
        <source>Your child&apos;s name</source>
        <translation>Имя вашего ребёнка</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Показать код</translation>
    </message>
    <message>
        <source>On your own computer, open Beforehand for parents and choose &quot;Add a child&quot;. Type this there:</source>
        <translation>На своём компьютере откройте Beforehand для родителей и выберите «Добавить ребёнка». Введите там:</translation>
    </message>
    <message>
        <source>Or read it with your phone: the picture has the same letters in it. The code works once. Minutes left: {n}.</source>
        <translation>Или считайте его телефоном: в картинке те же знаки. Код действует один раз. Осталось минут: {n}.</translation>
    </message>
    <message>
        <source>Waiting for your computer…</source>
        <translation>Ждём ваш компьютер…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; has typed the code. Is that your computer?</source>
        <translation>«{name}» ввёл код. Это ваш компьютер?</translation>
    </message>
    <message>
        <source>Yes, pair it</source>
        <translation>Да, связать</translation>
    </message>
    <message>
        <source>No, stop</source>
        <translation>Нет, прекратить</translation>
    </message>
    <message>
        <source>Paired. &quot;{name}&quot; may answer for one year.</source>
        <translation>Связано. «{name}» может отвечать один год.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Включено.</translation>
    </message>
    <message>
        <source>It is switched off. Your child asks at home.</source>
        <translation>Выключено. Ребёнок спрашивает дома.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Your child alone switches it on and off, under &quot;The rules here&quot;.</source>
        <translation>Только ваш ребёнок включает и выключает это, в разделе «Правила здесь».</translation>
    </message>
    <message>
        <source>What your children ask</source>
        <translation>О чём спрашивают ваши дети</translation>
    </message>
    <message>
        <source>No questions now.</source>
        <translation>Сейчас вопросов нет.</translation>
    </message>
    <message>
        <source>No child&apos;s computer is paired yet.</source>
        <translation>Пока не связан ни один детский компьютер.</translation>
    </message>
    <message>
        <source>Connected. Questions arrive by themselves.</source>
        <translation>Соединение есть. Вопросы приходят сами.</translation>
    </message>
    <message>
        <source>Not connected just now. Questions arrive as soon as it is.</source>
        <translation>Сейчас соединения нет. Вопросы придут, как только оно появится.</translation>
    </message>
    <message>
        <source>{child} says: {reason}</source>
        <translation>{child} говорит: {reason}</translation>
    </message>
    <message>
        <source>Asked on {day} at {time}. An answer counts until {day2} at {time2}.</source>
        <translation>Вопрос задан {day} в {time}. Ответ действует до {day2}, {time2}.</translation>
    </message>
    <message>
        <source>By the clocks, the time for an answer is over. If the question came just now, one clock is wrong, here or there. You can still answer.</source>
        <translation>По часам время для ответа вышло. Если вопрос пришёл только что, какие-то часы идут неверно, здесь или там. Ответить всё равно можно.</translation>
    </message>
    <message>
        <source>By the clock here, it was asked in the future: one clock is wrong, here or there. You can still answer.</source>
        <translation>По здешним часам вопрос задан в будущем: какие-то часы идут неверно, здесь или там. Ответить всё равно можно.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Let&apos;s talk tonight</source>
        <translation>Поговорим вечером</translation>
    </message>
    <message>
        <source>Allow this one</source>
        <translation>Разрешить эту картинку</translation>
    </message>
    <message>
        <source>Let this one go, once? You cannot see it from here.</source>
        <translation>Разрешить отправить эту картинку один раз? Отсюда её не видно.</translation>
    </message>
    <message>
        <source>Yes, let it go once</source>
        <translation>Да, разрешить один раз</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Нет, не сейчас</translation>
    </message>
    <message>
        <source>Your answer is on its way: {answer}. It arrives once {child}&apos;s computer is on.</source>
        <translation>Ваш ответ в пути: {answer}. Он придёт, когда будет включён компьютер: {child}.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how}</source>
        <translation>{child}, {day}, {time}: {how}</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how} (answered by {who})</source>
        <translation>{child}, {day}, {time}: {how} (ответ: {who})</translation>
    </message>
    <message>
        <source>it stays held</source>
        <translation>остаётся задержанной</translation>
    </message>
    <message>
        <source>talk tonight; it stays held</source>
        <translation>поговорить вечером; остаётся задержанной</translation>
    </message>
    <message>
        <source>it may go, once</source>
        <translation>можно отправить один раз</translation>
    </message>
    <message>
        <source>answered at home</source>
        <translation>ответ дан дома</translation>
    </message>
    <message>
        <source>nobody answered within a day; it is still held</source>
        <translation>за сутки никто не ответил; всё ещё задержана</translation>
    </message>
    <message>
        <source>the rules changed; it is still held</source>
        <translation>правила изменились; всё ещё задержана</translation>
    </message>
    <message>
        <source>Children and computers</source>
        <translation>Дети и компьютеры</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Добавить ребёнка</translation>
    </message>
    <message>
        <source>On your child&apos;s computer, open &quot;For parents&quot; and there &quot;Answers from elsewhere&quot;. It shows a code. Type it here.</source>
        <translation>На компьютере ребёнка откройте «Для родителей», там «Ответы с другого компьютера». Появится код. Введите его здесь.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>A name for this computer, like &quot;Mum&apos;s laptop&quot;</source>
        <translation>Имя этого компьютера, например «Мамин ноутбук»</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Sent. Now say yes on your child&apos;s computer.</source>
        <translation>Отправлено. Теперь подтвердите на компьютере ребёнка.</translation>
    </message>
    <message>
        <source>Paired with {child}.</source>
        <translation>Связано: {child}.</translation>
    </message>
    <message>
        <source>{child} can ask you here.</source>
        <translation>{child} может спросить вас здесь.</translation>
    </message>
    <message>
        <source>{child} has switched this off and asks at home.</source>
        <translation>Здесь это выключено: {child} спрашивает дома.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; may answer too.</source>
        <translation>«{name}» тоже может отвечать.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Он потерян</translation>
    </message>
    <message>
        <source>Is &quot;{name}&quot; lost? Its answers count no more after that.</source>
        <translation>«{name}» потерян? После этого ответы оттуда больше не учитываются.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Да, потерян</translation>
    </message>
    <message>
        <source>No, it is here</source>
        <translation>Нет, он здесь</translation>
    </message>
    <message>
        <source>Sent. It counts once {child}&apos;s computer has it.</source>
        <translation>Отправлено. Это подействует, когда дойдёт до компьютера: {child}.</translation>
    </message>
    <message>
        <source>Forget this child&apos;s computer</source>
        <translation>Забыть этот компьютер</translation>
    </message>
    <message>
        <source>Forget {child}&apos;s computer? Its questions do not arrive here after that.</source>
        <translation>Забыть этот компьютер ({child})? После этого вопросы оттуда сюда не приходят.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Да, забыть</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Beforehand: a question for you</source>
        <translation>Beforehand: вопрос к вам</translation>
    </message>
    <message>
        <source>A child asks. Click to read it.</source>
        <translation>Ребёнок спрашивает. Нажмите, чтобы прочитать.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Это не тот код. Пожалуйста, посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>The code is over. Please show a new one.</source>
        <translation>Срок действия кода истёк. Пожалуйста, покажите новый.</translation>
    </message>
    <message>
        <source>Your computer has not typed the code yet.</source>
        <translation>На вашем компьютере код ещё не введён.</translation>
    </message>
    <message>
        <source>The connection is not there yet. Please try again in a moment.</source>
        <translation>Соединения пока нет. Пожалуйста, попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Eight computers may answer already. Please remove one first.</source>
        <translation>Отвечать уже могут восемь компьютеров. Сначала уберите один.</translation>
    </message>
    <message>
        <source>There are sixteen computers already. Please forget one first.</source>
        <translation>Компьютеров уже шестнадцать. Сначала уберите один.</translation>
    </message>
    <message>
        <source>No computer of a parent may answer now.</source>
        <translation>Сейчас ни один компьютер родителей не может отвечать.</translation>
    </message>
    <message>
        <source>This question is no longer here.</source>
        <translation>Этого вопроса здесь больше нет.</translation>
    </message>
    <message>
        <source>This child&apos;s computer is no longer here.</source>
        <translation>Этого компьютера здесь больше нет.</translation>
    </message>
    <message>
        <source>This question has an answer already.</source>
        <translation>На этот вопрос уже есть ответ.</translation>
    </message>
    <message>
        <source>Too much waits to be sent. Please try again later.</source>
        <translation>Отправки ждёт слишком много сообщений. Пожалуйста, попробуйте позже.</translation>
    </message>
    <message>
        <source>It could not be sent, because the disk is full.</source>
        <translation>Отправить не удалось: диск заполнен.</translation>
    </message>
    <message>
        <source>The file of this connection is damaged. Nothing was overwritten.</source>
        <translation>Файл этого соединения повреждён. Ничего не перезаписано.</translation>
    </message>
    <message>
        <source>This computer has another folder than the other computers know. Please pair again.</source>
        <translation>У этого компьютера не та папка, которую знают другие. Пожалуйста, свяжите компьютеры заново.</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>What is recorded</source>
        <translation>Что записывается</translation>
    </message>
    <message>
        <source>This is all that the locked list can hold. Your parent can open it. You can see here what went into it today.</source>
        <translation>Это всё, что может быть в закрытом списке. Родители могут его открыть. Здесь видно, что в него попало сегодня.</translation>
    </message>
    <message>
        <source>Never in the list</source>
        <translation>Чего никогда нет в списке</translation>
    </message>
    <message>
        <source>No picture, not even a small or blurred one</source>
        <translation>Картинок, даже маленьких или размытых</translation>
    </message>
    <message>
        <source>No file names and no folders of yours</source>
        <translation>Имён файлов и твоих папок</translation>
    </message>
    <message>
        <source>Nobody you write to, and nothing you write</source>
        <translation>Тех, кому ты пишешь, и того, что ты пишешь</translation>
    </message>
    <message>
        <source>No web pages, no passwords, no screen</source>
        <translation>Сайтов, паролей и того, что на экране</translation>
    </message>
    <message>
        <source>The list stays on this computer. It is sent to nobody.</source>
        <translation>Список остаётся на этом компьютере. Он никому не отправляется.</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Правила здесь</translation>
    </message>
    <message>
        <source>These are the same rules that your parent sees.</source>
        <translation>Это те же правила, которые видят родители.</translation>
    </message>
    <message>
        <source>Nobody has set this up yet. Until then the careful rules are used.</source>
        <translation>Пока никто этого не настроил. До тех пор действуют осторожные правила.</translation>
    </message>
    <message>
        <source>Folders that are looked at</source>
        <translation>Папки, которые просматриваются</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Правила: {profile}</translation>
    </message>
    <message>
        <source>They change after you turn 10, 13 and 16. We tell you when that happens.</source>
        <translation>Они меняются после того, как тебе исполнится 10, 13 и 16 лет. Мы тебе об этом скажем.</translation>
    </message>
    <message>
        <source>{what}: {then}</source>
        <translation>{what}: {then}</translation>
    </message>
    <message>
        <source>it may go</source>
        <translation>можно отправить</translation>
    </message>
    <message>
        <source>a pause, then you decide</source>
        <translation>пауза, потом решаешь ты</translation>
    </message>
    <message>
        <source>it waits until a parent answers</source>
        <translation>ждёт, пока родители не ответят</translation>
    </message>
    <message>
        <source>What your parent learns</source>
        <translation>Что узнают родители</translation>
    </message>
    <message>
        <source>What your parent never learns</source>
        <translation>Чего родители никогда не узнают</translation>
    </message>
    <message>
        <source>What is in a picture</source>
        <translation>Что на фото</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>Как называется файл</translation>
    </message>
    <message>
        <source>Who it was for, or what you write</source>
        <translation>Для кого оно было и что ты пишешь</translation>
    </message>
    <message>
        <source>You are older now, so the rules have changed</source>
        <translation>Теперь ты старше, поэтому правила изменились</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Что ждёт ответа</translation>
    </message>
    <message>
        <source>Nothing waits. All is well.</source>
        <translation>Ничего не ждёт. Всё хорошо.</translation>
    </message>
    <message>
        <source>You asked your parent</source>
        <translation>Вопрос родителям отправлен</translation>
    </message>
    <message>
        <source>Since {day}, {time}</source>
        <translation>С {day}, {time}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Посмотреть {name}</translation>
    </message>
    <message>
        <source>Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things.</source>
        <translation>Beforehand смотрит ещё раз, прежде чем изображение уйдёт с этого компьютера. Он может ошибаться. Он может и чего-то не заметить.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on.</source>
        <translation>Свободная программа под лицензией GNU Affero General Public License версии 3 или новее. Каждый может читать, как она работает, пользоваться ею, менять и передавать её.</translation>
    </message>
    <message>
        <source>It never sends a picture: what it looks at stays on this computer. Only a question that you ask can go to another computer, where your parents have set that up.</source>
        <translation>Программа никогда не отправляет картинки: то, что она смотрит, остаётся на этом компьютере. Только твой вопрос может уйти на другой компьютер, если родители это настроили.</translation>
    </message>
    <message>
        <source>The models that look</source>
        <translation>Модели, которые проверяют</translation>
    </message>
    <message>
        <source>{name} · added by a parent</source>
        <translation>{name} · добавлено родителями</translation>
    </message>
    <message>
        <source>{name} · licence: {licence} · from {source}</source>
        <translation>{name} · лицензия: {licence} · из {source}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Сделано с помощью</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD).</source>
        <translation>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg через PyAV (LGPL и BSD), pypdfium2 (Apache или BSD), cryptography (Apache или BSD).</translation>
    </message>
    <message>
        <source>It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours.</source>
        <translation>Программа никогда не прячется. Если вы взрослый и не хотели её здесь, тот, кто управляет компьютером, может удалить её без какого-либо нашего пароля.</translation>
    </message>
    <message>
        <source>Needs a parent&apos;s yes. You have not asked yet.</source>
        <translation>Нужно согласие родителей. Вопрос им пока не отправлен.</translation>
    </message>
    <message>
        <source>Your parent answered: keep it here for now.</source>
        <translation>Родители ответили: пока пусть останется здесь.</translation>
    </message>
    <message>
        <source>Your parent answered: let&apos;s talk tonight.</source>
        <translation>Родители ответили: поговорим сегодня вечером.</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>Ждёт твоего выбора</translation>
    </message>
    <message>
        <source>{where}: {app}</source>
        <translation>{where}: {app}</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>Что было сегодня</translation>
    </message>
    <message>
        <source>Nothing was written down today.</source>
        <translation>Сегодня ничего не записано.</translation>
    </message>
    <message>
        <source>How often you said the check was wrong: {n}</source>
        <translation>Твоих отметок о том, что проверка ошиблась: {n}</translation>
    </message>
    <message>
        <source>What was sent to your parent&apos;s computer</source>
        <translation>Что ушло на компьютер родителей</translation>
    </message>
    <message>
        <source>Every message that went to another computer or came from one. The newest is first. A picture is never in it.</source>
        <translation>Каждое сообщение, которое ушло на другой компьютер или пришло с него. Самое новое сверху. Картинки в нём нет никогда.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing came.</source>
        <translation>Ничего не ушло, и ничего не пришло.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Показать более старые</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>Кому: {who}</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>От кого: {who}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Your question: {reason}</source>
        <translation>Твой вопрос: {reason}</translation>
    </message>
    <message>
        <source>What the check saw: {what}</source>
        <translation>Что увидела проверка: {what}</translation>
    </message>
    <message>
        <source>You asked: {day}, {time}</source>
        <translation>Вопрос задан: {day}, {time}</translation>
    </message>
    <message>
        <source>An answer counts until: {day}, {time}</source>
        <translation>Ответ действует до: {day}, {time}</translation>
    </message>
    <message>
        <source>The answer: keep it here for now.</source>
        <translation>Ответ: пока пусть останется здесь.</translation>
    </message>
    <message>
        <source>The answer: let&apos;s talk tonight.</source>
        <translation>Ответ: поговорим сегодня вечером.</translation>
    </message>
    <message>
        <source>The answer: yes, this one, once.</source>
        <translation>Ответ: да, эту, один раз.</translation>
    </message>
    <message>
        <source>Your question has ended: keep it here for now.</source>
        <translation>Твой вопрос закрыт: пока пусть останется здесь.</translation>
    </message>
    <message>
        <source>Your question has ended: let&apos;s talk tonight.</source>
        <translation>Твой вопрос закрыт: поговорим сегодня вечером.</translation>
    </message>
    <message>
        <source>Your question has ended: yes, this one, once.</source>
        <translation>Твой вопрос закрыт: да, эту, один раз.</translation>
    </message>
    <message>
        <source>Your question has ended: it was settled at home.</source>
        <translation>Твой вопрос закрыт: всё решилось дома.</translation>
    </message>
    <message>
        <source>Your question has ended: a day went by with no answer.</source>
        <translation>Твой вопрос закрыт: за день ответа не было.</translation>
    </message>
    <message>
        <source>Your question has ended: the rules have changed.</source>
        <translation>Твой вопрос закрыт: правила изменились.</translation>
    </message>
    <message>
        <source>The link was switched on.</source>
        <translation>Связь была включена.</translation>
    </message>
    <message>
        <source>The link was switched off.</source>
        <translation>Связь была выключена.</translation>
    </message>
    <message>
        <source>Names in it: {names}</source>
        <translation>Имена в нём: {names}</translation>
    </message>
    <message>
        <source>A message has arrived. Nothing else is in it.</source>
        <translation>Сообщение дошло. Больше там ничего нет.</translation>
    </message>
    <message>
        <source>A computer of a parent is lost. Its answers count no more.</source>
        <translation>Компьютер одного из родителей потерян. Его ответы больше не действуют.</translation>
    </message>
    <message>
        <source>Which computers may answer you.</source>
        <translation>Какие компьютеры могут тебе отвечать.</translation>
    </message>
    <message>
        <source>It asked to answer you: its name, and keys to lock messages.</source>
        <translation>Он попросил разрешения отвечать тебе: его имя и ключи, которые защищают сообщения.</translation>
    </message>
    <message>
        <source>The name that your parents typed for you, and keys to lock messages.</source>
        <translation>Имя, которое родители ввели для тебя, и ключи, которые защищают сообщения.</translation>
    </message>
    <message>
        <source>About, for experts</source>
        <translation>О программе для специалистов</translation>
    </message>
    <message>
        <source>This link sends only what you ask yourself. You can switch it off; then you ask at home. Your parents see that it is off, not why.</source>
        <translation>Отсюда уходит только то, о чём спрашиваешь ты. Это можно выключить, тогда ты спрашиваешь дома. Родители видят, что связь выключена, но не почему.</translation>
    </message>
    <message>
        <source>It is on.</source>
        <translation>Включено.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Выключено.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Beforehand has taken a copied picture out of here.</source>
        <translation>Beforehand убрал отсюда скопированное изображение.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Might show private parts</source>
        <translation>Возможно, видны интимные части тела</translation>
    </message>
    <message>
        <source>Might show underwear or swimwear</source>
        <translation>Возможно, видно бельё или купальник</translation>
    </message>
    <message>
        <source>Not a picture or video</source>
        <translation>Не изображение и не видео</translation>
    </message>
    <message>
        <source>An exception in the rules</source>
        <translation>Исключение в правилах</translation>
    </message>
    <message>
        <source>Known as a false alarm</source>
        <translation>Известно как ложная тревога</translation>
    </message>
    <message>
        <source>Allowed once</source>
        <translation>Разрешено один раз</translation>
    </message>
    <message>
        <source>The file seems to be broken</source>
        <translation>Похоже, файл повреждён</translation>
    </message>
    <message>
        <source>We do not know this kind of file</source>
        <translation>Мы не знаем такой вид файлов</translation>
    </message>
    <message>
        <source>We cannot open this kind of file</source>
        <translation>Мы не можем открыть такой вид файлов</translation>
    </message>
    <message>
        <source>It is locked with a password</source>
        <translation>Он защищён паролем</translation>
    </message>
    <message>
        <source>The file is too big</source>
        <translation>Файл слишком большой</translation>
    </message>
    <message>
        <source>The picture is too big</source>
        <translation>Изображение слишком большое</translation>
    </message>
    <message>
        <source>There are too many things in it</source>
        <translation>Внутри слишком много всего</translation>
    </message>
    <message>
        <source>It is packed too many times</source>
        <translation>Он упакован слишком много раз</translation>
    </message>
    <message>
        <source>It grows far too big when opened</source>
        <translation>При открытии он становится слишком большим</translation>
    </message>
    <message>
        <source>We could look at a part of it only</source>
        <translation>Мы смогли посмотреть только часть</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Это заняло слишком много времени</translation>
    </message>
    <message>
        <source>It needed too much memory</source>
        <translation>Нужно было слишком много памяти</translation>
    </message>
    <message>
        <source>The check stopped in the middle</source>
        <translation>Проверка остановилась на середине</translation>
    </message>
    <message>
        <source>The check gave a strange answer</source>
        <translation>Проверка дала странный ответ</translation>
    </message>
    <message>
        <source>The check could not start</source>
        <translation>Проверку не удалось начать</translation>
    </message>
    <message>
        <source>A part of the check is missing</source>
        <translation>Часть проверки отсутствует</translation>
    </message>
    <message>
        <source>A part of the check was changed</source>
        <translation>Часть проверки была изменена</translation>
    </message>
    <message>
        <source>The file was still being written</source>
        <translation>Файл ещё записывался</translation>
    </message>
    <message>
        <source>We may not read it</source>
        <translation>Нам нельзя его читать</translation>
    </message>
    <message>
        <source>The disk had a problem</source>
        <translation>С диском возникла проблема</translation>
    </message>
    <message>
        <source>The file was gone before we looked</source>
        <translation>Файл исчез, прежде чем мы посмотрели</translation>
    </message>
    <message>
        <source>It is not a normal file</source>
        <translation>Это не обычный файл</translation>
    </message>
    <message>
        <source>It is not there, so nothing in it is looked at.</source>
        <translation>Её нет, поэтому в ней ничего не проверяется.</translation>
    </message>
    <message>
        <source>It is not a folder, so nothing is looked at.</source>
        <translation>Это не папка, поэтому ничего не проверяется.</translation>
    </message>
    <message>
        <source>We may not look into it.</source>
        <translation>У нас нет доступа к ней.</translation>
    </message>
    <message>
        <source>We may not look into a folder inside it.</source>
        <translation>У нас нет доступа к одной из папок внутри.</translation>
    </message>
    <message>
        <source>A folder inside it lies too deep for us to look into.</source>
        <translation>Одна из папок внутри лежит слишком глубоко, её нельзя проверить.</translation>
    </message>
    <message>
        <source>It has very many folders. We look through them every few seconds.</source>
        <translation>В ней очень много папок. Мы просматриваем их каждые несколько секунд.</translation>
    </message>
    <message>
        <source>Too many programs watch folders. We look through it every few seconds.</source>
        <translation>Слишком много программ следят за папками. Мы просматриваем её каждые несколько секунд.</translation>
    </message>
    <message>
        <source>The system does not tell us of changes. We look through it every few seconds.</source>
        <translation>Система не сообщает нам об изменениях. Мы просматриваем её каждые несколько секунд.</translation>
    </message>
    <message>
        <source>The computer it lies on does not answer.</source>
        <translation>Компьютер, на котором она находится, не отвечает.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard, so it is not looked at. Please restart the computer.</source>
        <translation>В защите произошла ошибка, поэтому папка не проверяется. Перезагрузите компьютер.</translation>
    </message>
    <message>
        <source>The guard is not running.</source>
        <translation>Защита не работает.</translation>
    </message>
    <message>
        <source>The guard is of another version. Please restart the computer.</source>
        <translation>Версия защиты не совпадает. Перезагрузите компьютер.</translation>
    </message>
    <message>
        <source>The guard gave an answer that makes no sense.</source>
        <translation>Защита дала непонятный ответ.</translation>
    </message>
    <message>
        <source>It has not been set up yet, so nothing can be recorded.</source>
        <translation>Пока не настроено, поэтому ничего нельзя записать.</translation>
    </message>
    <message>
        <source>The list cannot be written. Is the disk full?</source>
        <translation>Список нельзя записать. Может быть, диск полон?</translation>
    </message>
    <message>
        <source>A folder cannot be looked at.</source>
        <translation>Одну из папок нельзя просматривать.</translation>
    </message>
    <message>
        <source>A folder is gone.</source>
        <translation>Папка исчезла.</translation>
    </message>
    <message>
        <source>A folder is not there.</source>
        <translation>Папки нет на месте.</translation>
    </message>
    <message>
        <source>A folder may not be read.</source>
        <translation>Папку нельзя прочитать.</translation>
    </message>
    <message>
        <source>The gate in front of files does not answer, so programs can open any picture.</source>
        <translation>Шлюз перед файлами не отвечает, поэтому программы могут открыть любую картинку.</translation>
    </message>
    <message>
        <source>Only a few folders are looked at: those that were named at the start. Pictures can be sent from others.</source>
        <translation>Просматриваются лишь некоторые папки: те, что названы при запуске. Из других картинки можно отправить.</translation>
    </message>
    <message>
        <source>No folder is looked at.</source>
        <translation>Ни одна папка не просматривается.</translation>
    </message>
    <message>
        <source>A file could not be put away or given back. It is still in its place.</source>
        <translation>Файл не удалось убрать или вернуть. Он всё ещё на своём месте.</translation>
    </message>
    <message>
        <source>The check cannot start.</source>
        <translation>Проверка не запускается.</translation>
    </message>
    <message>
        <source>A model file is missing, so every file is treated as not checked.</source>
        <translation>Нет файла модели, поэтому всё считается непроверенным.</translation>
    </message>
    <message>
        <source>A model file was changed, so every file is treated as not checked.</source>
        <translation>Файл модели изменён, поэтому всё считается непроверенным.</translation>
    </message>
    <message>
        <source>The rules cannot be read. Until then the strictest rules are used.</source>
        <translation>Правила нельзя прочитать. Пока действуют самые строгие.</translation>
    </message>
    <message>
        <source>The list has been damaged or changed.</source>
        <translation>Список повреждён или изменён.</translation>
    </message>
    <message>
        <source>That was not the passphrase.</source>
        <translation>Это был не тот пароль.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>Это не тот код. Посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Please wait a moment before the next try.</source>
        <translation>Подождите немного перед следующей попыткой.</translation>
    </message>
    <message>
        <source>Those digits do not fit. Please listen to them once more.</source>
        <translation>Эти цифры не подходят. Попроси прочитать их ещё раз.</translation>
    </message>
    <message>
        <source>The digits were wrong five times today. Please ask a parent to type the passphrase here.</source>
        <translation>Сегодня цифры пять раз не подошли. Попроси родителей ввести здесь пароль.</translation>
    </message>
    <message>
        <source>Answers by telephone are not switched on here.</source>
        <translation>Ответы по телефону здесь не включены.</translation>
    </message>
    <message>
        <source>Answers by telephone need a computer that is guarded as a whole.</source>
        <translation>Ответы по телефону возможны, только если защищён весь компьютер.</translation>
    </message>
    <message>
        <source>This is locked. Please give the passphrase again.</source>
        <translation>Заблокировано. Введите пароль ещё раз.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Этот пароль слишком легко угадать.</translation>
    </message>
    <message>
        <source>It has been set up already.</source>
        <translation>Уже настроено.</translation>
    </message>
    <message>
        <source>The pause is not over yet.</source>
        <translation>Пауза ещё не закончилась.</translation>
    </message>
    <message>
        <source>The rules here do not allow that without a parent.</source>
        <translation>Правила здесь не разрешают этого без родителей.</translation>
    </message>
    <message>
        <source>It no longer waits here.</source>
        <translation>Этого в ожидании больше нет.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск полон.</translation>
    </message>
    <message>
        <source>This is made for children under 18 only.</source>
        <translation>Это только для детей до 18 лет.</translation>
    </message>
    <message>
        <source>There is no folder to try it in.</source>
        <translation>Нет папки, в которой можно попробовать.</translation>
    </message>
    <message>
        <source>A held file cannot be read any more.</source>
        <translation>Задержанный файл больше не читается.</translation>
    </message>
    <message>
        <source>There is too much to do at once. Please try again in a moment.</source>
        <translation>Слишком много дел сразу. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard. Please try again.</source>
        <translation>В защите что-то пошло не так. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>That date cannot be right.</source>
        <translation>Эта дата не может быть верной.</translation>
    </message>
    <message>
        <source>Please give the month as well.</source>
        <translation>Укажите и месяц.</translation>
    </message>
    <message>
        <source>The test card is missing.</source>
        <translation>Нет тестовой карточки.</translation>
    </message>
    <message>
        <source>The rules are gone. The strictest rules are used.</source>
        <translation>Правила пропали. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>The rules are damaged. The strictest rules are used.</source>
        <translation>Правила повреждены. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>The rules were written by a newer version. The strictest rules are used.</source>
        <translation>Правила записаны более новой версией. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>The rules were signed with another key. The strictest rules are used.</source>
        <translation>Правила подписаны другим ключом. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>The rules were changed without the passphrase. The strictest rules are used.</source>
        <translation>Правила изменены без пароля. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>Older rules were put in place and refused. The strictest rules are used.</source>
        <translation>Кто-то подложил старые правила, они отклонены. Действуют самые строгие.</translation>
    </message>
    <message>
        <source>A web browser is open that is not covered, or not everywhere.</source>
        <translation>Открыт браузер, который не защищён или защищён не везде.</translation>
    </message>
    <message>
        <source>The key file is damaged. Nothing was overwritten.</source>
        <translation>Файл ключей повреждён. Ничего не перезаписано.</translation>
    </message>
    <message>
        <source>What was said to be a false alarm before is lost.</source>
        <translation>Прежние отметки о ложной тревоге потеряны.</translation>
    </message>
    <message>
        <source>What is said to be a false alarm now is forgotten at the next start.</source>
        <translation>Новые отметки о ложной тревоге забудутся при следующем запуске.</translation>
    </message>
    <message>
        <source>The readable copy of the rules was changed. It does not count until a parent puts it in force.</source>
        <translation>Читаемая копия правил изменена. Она не действует, пока родители её не применят.</translation>
    </message>
    <message>
        <source>The list is gone. A new one starts when a parent opens the parents&apos; area.</source>
        <translation>Список пропал. Он начнётся заново, когда родители откроют свой раздел.</translation>
    </message>
    <message>
        <source>The guard lost its place in the list. It is mended when a parent opens the parents&apos; area.</source>
        <translation>Защита потеряла своё место в списке. Это исправится, когда родители откроют свой раздел.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Файл не удалось записать туда.</translation>
    </message>
    <message>
        <source>A file was looked at</source>
        <translation>Файл просмотрен</translation>
    </message>
    <message>
        <source>A file was let through</source>
        <translation>Файл пропущен дальше</translation>
    </message>
    <message>
        <source>A file was deleted by choice</source>
        <translation>Файл решили удалить</translation>
    </message>
    <message>
        <source>A parent was asked</source>
        <translation>Родителей спросили</translation>
    </message>
    <message>
        <source>A parent answered</source>
        <translation>Родители ответили</translation>
    </message>
    <message>
        <source>The check was said to be wrong</source>
        <translation>Отмечено, что проверка ошиблась</translation>
    </message>
    <message>
        <source>A kept file came up again</source>
        <translation>О сохранённом файле спросили снова</translation>
    </message>
    <message>
        <source>The guard started</source>
        <translation>Защита начала работу</translation>
    </message>
    <message>
        <source>The guard stopped</source>
        <translation>Защита закончила работу</translation>
    </message>
    <message>
        <source>The guard was at work</source>
        <translation>Защита работала</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>Компьютер перешёл в спящий режим</translation>
    </message>
    <message>
        <source>The computer woke up</source>
        <translation>Компьютер вышел из спящего режима</translation>
    </message>
    <message>
        <source>The clock was changed</source>
        <translation>Часы переведены</translation>
    </message>
    <message>
        <source>The rules were changed</source>
        <translation>Правила изменены</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Пароль изменён</translation>
    </message>
    <message>
        <source>A passphrase or code did not fit</source>
        <translation>Пароль или код не подошли</translation>
    </message>
    <message>
        <source>Answers by telephone were switched on or off</source>
        <translation>Ответы по телефону включили или выключили</translation>
    </message>
    <message>
        <source>A message went to another computer</source>
        <translation>Сообщение отправлено на другой компьютер</translation>
    </message>
    <message>
        <source>A message came from another computer</source>
        <translation>Пришло сообщение с другого компьютера</translation>
    </message>
    <message>
        <source>The family link carried a message, or was switched</source>
        <translation>Семейная связь передала сообщение или была переключена</translation>
    </message>
    <message>
        <source>A parent opened the list</source>
        <translation>Родители открыли список</translation>
    </message>
    <message>
        <source>A parent made a copy of the list</source>
        <translation>Родители сделали копию списка</translation>
    </message>
    <message>
        <source>A parent erased the list</source>
        <translation>Родители стёрли список</translation>
    </message>
    <message>
        <source>Old entries were removed</source>
        <translation>Старые записи убраны</translation>
    </message>
    <message>
        <source>Something went wrong in the guard</source>
        <translation>В защите что-то пошло не так</translation>
    </message>
    <message>
        <source>The icon on the screen went away or came back</source>
        <translation>Значок на экране пропал или вернулся</translation>
    </message>
    <message>
        <source>A new part of the list was begun</source>
        <translation>Начата новая часть списка</translation>
    </message>
    <message>
        <source>The level of protection changed</source>
        <translation>Уровень защиты изменился</translation>
    </message>
    <message>
        <source>The place in the list was noted</source>
        <translation>Отмечено место в списке</translation>
    </message>
    <message>
        <source>A parent saw that the list is not whole</source>
        <translation>Родитель увидел, что список не цел</translation>
    </message>
    <message>
        <source>A command looked into the list</source>
        <translation>Команда обратилась к списку</translation>
    </message>
    <message>
        <source>The guard was stuck for a while</source>
        <translation>Защита какое-то время не отвечала</translation>
    </message>
    <message>
        <source>The watched folders changed</source>
        <translation>Изменились наблюдаемые папки</translation>
    </message>
    <message>
        <source>Many entries of one kind</source>
        <translation>Много записей одного вида</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Задержано</translation>
    </message>
    <message>
        <source>Yes, once</source>
        <translation>Да, один раз</translation>
    </message>
    <message>
        <source>Talk tonight</source>
        <translation>Поговорить вечером</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Отправлено дальше</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Web browser</source>
        <translation>Браузер</translation>
    </message>
    <message>
        <source>Gate in front of files</source>
        <translation>Шлюз перед файлами</translation>
    </message>
    <message>
        <source>Copied pictures</source>
        <translation>Скопированные изображения</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>A new picture in a watched folder is looked at and, if need be, taken aside. A program that is faster than the check may already have read it.</source>
        <translation>Новое изображение в папке просматривается и, если нужно, откладывается. Программа, которая быстрее проверки, могла уже его прочитать.</translation>
    </message>
    <message>
        <source>A file picked for upload on a web page is checked before the page gets it.</source>
        <translation>Файл, выбранный для загрузки на сайт, проверяется до того, как сайт его получит.</translation>
    </message>
    <message>
        <source>A program cannot open a picture before it has been checked.</source>
        <translation>Программа не может открыть изображение, пока оно не проверено.</translation>
    </message>
    <message>
        <source>A copied picture is looked at before it is pasted. This can be too late.</source>
        <translation>Скопированное изображение просматривается до вставки. Это может быть слишком поздно.</translation>
    </message>
    <message>
        <source>Shows a card when a program turns the camera on. It sees nothing of the picture, and stops nothing.</source>
        <translation>Показывает карточку, когда программа включает камеру. Изображения не видит и ничего не останавливает.</translation>
    </message>
    <message>
        <source>The computer was switched off</source>
        <translation>Компьютер был выключен</translation>
    </message>
    <message>
        <source>The guard was not running</source>
        <translation>Защита не работала</translation>
    </message>
    <message>
        <source>The guard ran, but none of the usual folders was looked at</source>
        <translation>Защита работала, но ни одна из обычных папок не просматривалась</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>Часы перескочили</translation>
    </message>
    <message>
        <source>By the child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>By a parent</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>By a parent, on the telephone</source>
        <translation>Родители, по телефону</translation>
    </message>
    <message>
        <source>By a parent, from another computer</source>
        <translation>Родители, с другого компьютера</translation>
    </message>
    <message>
        <source>The recovery code alone</source>
        <translation>Только запасной код</translation>
    </message>
    <message>
        <source>With new keys</source>
        <translation>С новыми ключами</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>Скопированное изображение</translation>
    </message>
    <message>
        <source>in a folder</source>
        <translation>в папке</translation>
    </message>
    <message>
        <source>on a web page</source>
        <translation>на веб-странице</translation>
    </message>
    <message>
        <source>in what was copied</source>
        <translation>в том, что было скопировано</translation>
    </message>
    <message>
        <source>when an app opened it</source>
        <translation>при открытии приложением</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>у камеры</translation>
    </message>
    <message>
        <source>It was changed after it was written</source>
        <translation>Её изменили после записи</translation>
    </message>
    <message>
        <source>Entries are missing in the middle</source>
        <translation>В середине не хватает записей</translation>
    </message>
    <message>
        <source>Entries are in another order</source>
        <translation>Записи стоят в другом порядке</translation>
    </message>
    <message>
        <source>An entry is there twice</source>
        <translation>Запись стоит дважды</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Нет самых новых записей</translation>
    </message>
    <message>
        <source>A signature is not valid</source>
        <translation>Подпись недействительна</translation>
    </message>
    <message>
        <source>The guard&apos;s own note of where the list ends is lost</source>
        <translation>Потеряна отметка защиты о том, где заканчивается список</translation>
    </message>
    <message>
        <source>The guard&apos;s note of where the list ends was made up</source>
        <translation>Отметка защиты о конце списка подделана</translation>
    </message>
    <message>
        <source>The list is longer than the guard remembers</source>
        <translation>Список длиннее, чем помнит защита</translation>
    </message>
    <message>
        <source>It was not begun with this family&apos;s key</source>
        <translation>Он начат не ключом этой семьи</translation>
    </message>
    <message>
        <source>It is the list of another computer</source>
        <translation>Это список другого компьютера</translation>
    </message>
    <message>
        <source>It does not go through the change of keys</source>
        <translation>Он не согласуется со сменой ключей</translation>
    </message>
    <message>
        <source>Entries were removed before their time</source>
        <translation>Записи убраны раньше времени</translation>
    </message>
    <message>
        <source>It is older than the one that was seen before</source>
        <translation>Он старше того, что видели раньше</translation>
    </message>
    <message>
        <source>It was begun again after a part of it was lost</source>
        <translation>Он начат заново после потери части</translation>
    </message>
    <message>
        <source>It has entries that hold nothing</source>
        <translation>В нём есть пустые записи</translation>
    </message>
    <message>
        <source>A new day</source>
        <translation>Новый день</translation>
    </message>
    <message>
        <source>After a change of the rules</source>
        <translation>После изменения правил</translation>
    </message>
    <message>
        <source>After a change of the passphrase</source>
        <translation>После смены пароля</translation>
    </message>
    <message>
        <source>After a repair</source>
        <translation>После восстановления</translation>
    </message>
    <message>
        <source>After the list was erased</source>
        <translation>После удаления всех записей</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>После перерыва</translation>
    </message>
    <message>
        <source>The gate did not answer, so programs could open any picture</source>
        <translation>Шлюз не отвечал, поэтому программы могли открыть любую картинку</translation>
    </message>
    <message>
        <source>The gate answers again</source>
        <translation>Шлюз снова отвечает</translation>
    </message>
    <message>
        <source>Digits for an answer by telephone</source>
        <translation>Цифры для ответа по телефону</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Включено</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>By a birthday</source>
        <translation>В связи с днём рождения</translation>
    </message>
    <message>
        <source>The icon was closed</source>
        <translation>Значок закрыли</translation>
    </message>
    <message>
        <source>The guard had lost its place in the list</source>
        <translation>Защита потеряла своё место в списке</translation>
    </message>
    <message>
        <source>The check took too long for the gate</source>
        <translation>Проверка заняла слишком много времени для шлюза</translation>
    </message>
    <message>
        <source>The gate could not reach the check</source>
        <translation>Шлюз не смог связаться с проверкой</translation>
    </message>
    <message>
        <source>Too many programs asked the gate at once</source>
        <translation>Слишком много программ обратились к шлюзу сразу</translation>
    </message>
    <message>
        <source>A check at the gate was not finished</source>
        <translation>Проверка у шлюза не была закончена</translation>
    </message>
    <message>
        <source>The gate could open no more files</source>
        <translation>Шлюз не мог открыть больше файлов</translation>
    </message>
    <message>
        <source>The gate ended and was started again</source>
        <translation>Шлюз остановился и был запущен снова</translation>
    </message>
    <message>
        <source>The gate was stuck and was started again</source>
        <translation>Шлюз завис и был запущен снова</translation>
    </message>
    <message>
        <source>The gate keeps failing and is open</source>
        <translation>Шлюз постоянно отказывает и открыт</translation>
    </message>
    <message>
        <source>The keeper of the gate ended</source>
        <translation>Процесс, который следит за шлюзом, остановился</translation>
    </message>
    <message>
        <source>Some changed files had to be looked for again</source>
        <translation>Некоторые изменённые файлы пришлось искать заново</translation>
    </message>
    <message>
        <source>A folder could not be put behind the gate</source>
        <translation>Папку не удалось поставить за шлюз</translation>
    </message>
    <message>
        <source>In the app, with the passphrase</source>
        <translation>В приложении, с паролем</translation>
    </message>
    <message>
        <source>In the app, with the recovery code</source>
        <translation>В приложении, с запасным кодом</translation>
    </message>
    <message>
        <source>On the command line, with the passphrase</source>
        <translation>В командной строке, с паролем</translation>
    </message>
    <message>
        <source>On the command line, with the recovery code</source>
        <translation>В командной строке, с запасным кодом</translation>
    </message>
    <message>
        <source>Only folders that were named at the start</source>
        <translation>Только папки, указанные при запуске</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ни одной папки</translation>
    </message>
    <message>
        <source>Some folders could not be watched</source>
        <translation>За некоторыми папками не удалось следить</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>Сама защита</translation>
    </message>
    <message>
        <source>The part that reads pictures</source>
        <translation>Часть, которая читает изображения</translation>
    </message>
    <message>
        <source>The key file is older than one that was seen before</source>
        <translation>Файл ключей старше того, что уже встречался</translation>
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
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Быстро закрыть</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Waiting for the guard on this computer…</source>
        <translation>Ждём ответа защиты на этом компьютере…</translation>
    </message>
    <message>
        <source>Something needs a look ({code}).</source>
        <translation>Нужно на кое-что взглянуть ({code}).</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Размер букв</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Очень крупный</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The new language is used in every window you open from now on.</source>
        <translation>Новый язык будет во всех окнах, которые откроются с этого момента.</translation>
    </message>
    <message>
        <source>Read each pause out loud</source>
        <translation>Читать каждую паузу вслух</translation>
    </message>
    <message>
        <source>For children who do not read yet. Others in the room can hear it.</source>
        <translation>Для детей, которые ещё не читают. Другие в комнате могут это услышать.</translation>
    </message>
    <message>
        <source>This computer has no voice installed (speech-dispatcher).</source>
        <translation>На этом компьютере не установлен голос (speech-dispatcher).</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Make a safer copy</source>
        <translation>Сделать более безопасную копию</translation>
    </message>
    <message>
        <source>The copy does not say where, when and with which camera it was made. You can also cover parts or cut off sides.</source>
        <translation>По копии не узнать, где, когда и какой камерой сделан снимок. Ещё можно закрыть отдельные места или обрезать края.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on. Your picture stays safe here.</source>
        <translation>Копия тоже проверяется. Дальше может пойти только копия. Твой снимок остаётся здесь, в безопасности.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on.</source>
        <translation>Копию тоже проверят. Дальше может пойти только копия.</translation>
    </message>
    <message>
        <source>Your picture, blurred. Press a part to cover it.</source>
        <translation>Твой снимок, размытый. Нажми на клетку, чтобы закрыть её.</translation>
    </message>
    <message>
        <source>There is no blur of this picture any more, so you choose by place alone.</source>
        <translation>Размытого вида этого снимка больше нет, поэтому выбирать клетки придётся вслепую.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: not covered</source>
        <translation>Строка {row}, столбец {column}: не закрыто</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: covered</source>
        <translation>Строка {row}, столбец {column}: закрыто</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: cut off</source>
        <translation>Строка {row}, столбец {column}: обрезано</translation>
    </message>
    <message>
        <source>With the keyboard: arrows move, Space covers.</source>
        <translation>С клавиатуры: стрелки — перейти, пробел — закрыть.</translation>
    </message>
    <message>
        <source>Cut off a strip:</source>
        <translation>Отрезать полоску:</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Сверху</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Снизу</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>The check looks at the copy…</source>
        <translation>Копия проверяется…</translation>
    </message>
    <message>
        <source>The copy looks like it might still show too much, so it was not kept. You can cover more, or leave it.</source>
        <translation>На копии, возможно, всё ещё видно слишком много, поэтому она не сохранена. Можно закрыть больше или ничего не менять.</translation>
    </message>
    <message>
        <source>Your copy is ready</source>
        <translation>Твоя копия готова</translation>
    </message>
    <message>
        <source>It is called {name} and lies where your picture was. You can send that one. Your picture stays safe here. You never have to send anything.</source>
        <translation>Она называется {name} и лежит там, где был твой снимок. Отправить можно её. Твой снимок остаётся здесь, в безопасности. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>It is called {name} and lies in {folder}. Pick that one in place of your picture. You never have to send anything.</source>
        <translation>Она называется {name} и лежит в {folder}. Выбери её вместо своего снимка. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>It is copied, so you can paste it. It also lies in {folder} and is called {name}. You never have to send anything.</source>
        <translation>Она скопирована, её можно вставить. Она также лежит в {folder} и называется {name}. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>safer-copy</source>
        <translation>безопасная-копия</translation>
    </message>
    <message>
        <source>This picture says where it was taken</source>
        <translation>По этому снимку видно, где он сделан</translation>
    </message>
    <message>
        <source>These pictures say where they were taken</source>
        <translation>По этим снимкам видно, где они сделаны</translation>
    </message>
    <message>
        <source>Whoever gets it can read the place. Shall we make a copy without the place?</source>
        <translation>Тот, кто его получит, сможет узнать место. Сделать копию без данных о месте?</translation>
    </message>
    <message>
        <source>Your picture stays as it is. That you made a copy is not written down. It counts as one more picture that the check looked at.</source>
        <translation>Твой снимок остаётся как есть. То, что сделана копия, не записывается. Она считается ещё одним проверенным снимком.</translation>
    </message>
    <message>
        <source>Make a copy without the place</source>
        <translation>Сделать копию без данных о месте</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Don&apos;t ask me about this again</source>
        <translation>Больше об этом не спрашивать</translation>
    </message>
    <message>
        <source>There is a copy without the place</source>
        <translation>Есть копия без данных о месте</translation>
    </message>
    <message>
        <source>It lies beside your picture. Send this one: {names}</source>
        <translation>Она лежит рядом с твоим снимком. Отправляй эту: {names}</translation>
    </message>
    <message>
        <source>That did not work for {n}. {why}</source>
        <translation>Не получилось: {n}. {why}</translation>
    </message>
    <message>
        <source>Take the place out of a picture</source>
        <translation>Убрать из снимка данные о месте</translation>
    </message>
    <message>
        <source>A new picture says where it was taken.</source>
        <translation>По новому снимку видно, где он сделан.</translation>
    </message>
    <message>
        <source>Beforehand: a picture says where it was taken</source>
        <translation>Beforehand: по снимку видно, где он сделан</translation>
    </message>
    <message>
        <source>Click to make a copy without the place.</source>
        <translation>Нажми, чтобы сделать копию без данных о месте.</translation>
    </message>
    <message>
        <source>Offer to take the place out of new pictures</source>
        <translation>Предлагать убрать данные о месте из новых снимков</translation>
    </message>
    <message>
        <source>This is for new pictures in your folders. A fine picture that you copy or give to a web page or an app goes on at once, so there we cannot ask first.</source>
        <translation>Это для новых картинок в твоих папках. Картинка, с которой всё в порядке, сразу идёт дальше, если ты копируешь её или отдаёшь сайту или программе: там мы не можем спросить заранее.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent is shown that you did.</source>
        <translation>Если сделать копию, родители это увидят.</translation>
    </message>
    <message>
        <source>If you make a copy, the list keeps that you did.</source>
        <translation>Если сделать копию, это останется в списке.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent can only see how many times you did.</source>
        <translation>Если сделать копию, родители увидят только, сколько раз.</translation>
    </message>
    <message>
        <source>If you make a copy, that is not written down. The copy counts as one more picture that the check looked at.</source>
        <translation>Если сделать копию, это не записывается. Копия считается ещё одним проверенным снимком.</translation>
    </message>
    <message>
        <source>This file cannot be copied like that.</source>
        <translation>Этот файл так скопировать нельзя.</translation>
    </message>
    <message>
        <source>The copy might show too much, so it was not kept.</source>
        <translation>На копии, возможно, видно слишком много, поэтому она не сохранена.</translation>
    </message>
    <message>
        <source>The picture was changed meanwhile.</source>
        <translation>Снимок тем временем изменился.</translation>
    </message>
    <message>
        <source>The picture or its folder is no longer there.</source>
        <translation>Снимка или его папки больше нет.</translation>
    </message>
    <message>
        <source>The picture is too large for that.</source>
        <translation>Снимок для этого слишком большой.</translation>
    </message>
    <message>
        <source>The picture is still being put away. Please try again in a moment.</source>
        <translation>Снимок ещё убирается. Попробуй ещё раз чуть позже.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>What is covered, and how well</source>
        <translation>Что защищено и насколько хорошо</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>On, with gaps</source>
        <translation>Включено, но с пробелами</translation>
    </message>
    <message>
        <source>{covered} of {found}</source>
        <translation>{covered} из {found}</translation>
    </message>
    <message>
        <source>No browser is open</source>
        <translation>Ни один браузер не открыт</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Здесь невозможно</translation>
    </message>
    <message>
        <source>Only looks on</source>
        <translation>Только наблюдает</translation>
    </message>
    <message>
        <source>The gate does this</source>
        <translation>Это делает шлюз</translation>
    </message>
    <message>
        <source>Programs that send pictures</source>
        <translation>Программы, которые отправляют картинки</translation>
    </message>
    <message>
        <source>None that we know was found.</source>
        <translation>Известных нам программ не найдено.</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked</source>
        <translation>не получит изображение, пока оно не проверено</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in private windows it can</source>
        <translation>не получит изображение, пока оно не проверено; но в приватных окнах получит</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in a profile without our extension it can</source>
        <translation>не получит изображение, пока оно не проверено; но в профиле без нашего расширения получит</translation>
    </message>
    <message>
        <source>usually finds the picture taken aside; it can be faster</source>
        <translation>обычно находит изображение уже убранным; но может успеть раньше</translation>
    </message>
    <message>
        <source>is not covered</source>
        <translation>не защищена</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Учётные записи на этом компьютере</translation>
    </message>
    <message>
        <source>Covered: {names}</source>
        <translation>Защищены: {names}</translation>
    </message>
    <message>
        <source>Not covered: {names}</source>
        <translation>Не защищены: {names}</translation>
    </message>
    <message>
        <source>Whoever knows the password of such an account can send pictures from there unchecked.</source>
        <translation>Тот, кто знает пароль такой учётной записи, может отправлять оттуда картинки без проверки.</translation>
    </message>
    <message>
        <source>Administrators: {names}. They can switch everything off.</source>
        <translation>Администраторы: {names}. Они могут всё выключить.</translation>
    </message>
    <message>
        <source>The gate of this computer guards the files of this account too. What it stops does not open here, and nobody is asked.</source>
        <translation>Шлюз этого компьютера стоит и перед файлами этой учётной записи. То, что он останавливает, здесь не открывается, и никого не спрашивают.</translation>
    </message>
    <message>
        <source>What the gate needs of this computer</source>
        <translation>Что нужно шлюзу от этого компьютера</translation>
    </message>
    <message>
        <source>All of it is there.</source>
        <translation>Всё есть.</translation>
    </message>
    <message>
        <source>It was not tried out yet.</source>
        <translation>Это ещё не проверялось.</translation>
    </message>
    <message>
        <source>Not tried out yet</source>
        <translation>Ещё не проверялось</translation>
    </message>
    <message>
        <source>Missing: to be asked before a file is opened. The gate is of no use here.</source>
        <translation>Не хватает: запроса перед открытием файла. Шлюз здесь бесполезен.</translation>
    </message>
    <message>
        <source>Missing: to be asked about files inside containers. Programs there can open any picture.</source>
        <translation>Не хватает: запроса о файлах внутри контейнеров. Программы там могут открыть любую картинку.</translation>
    </message>
    <message>
        <source>Missing: to tell a program to wait. It is told that it may not open the file.</source>
        <translation>Не хватает: возможности попросить программу подождать. Ей сообщается, что файл открыть нельзя.</translation>
    </message>
    <message>
        <source>Missing: to tell apart two disks that take turns in a moment. One could be taken for the other.</source>
        <translation>Не хватает: умения различать два диска, которые быстро меняют местами. Один могут принять за другой.</translation>
    </message>
    <message>
        <source>Missing: fine times of files. Pictures are checked more often.</source>
        <translation>Не хватает: точного времени файлов. Картинки проверяются чаще.</translation>
    </message>
    <message>
        <source>Missing: to see where a program&apos;s output goes. No program is let by unchecked.</source>
        <translation>Не хватает: сведений о том, куда идёт вывод программы. Ни одна программа не пропускается без проверки.</translation>
    </message>
    <message>
        <source>Missing: to see who is writing a file. It is checked again when it is closed.</source>
        <translation>Не хватает: сведений о том, кто пишет файл. Он проверяется ещё раз при закрытии.</translation>
    </message>
    <message>
        <source>Programs that may open every picture</source>
        <translation>Программы, которым можно открывать любую картинку</translation>
    </message>
    <message>
        <source>They send nothing. It holds only when the desktop itself starts them, and only as long as an administrator alone can change them.</source>
        <translation>Они ничего не отправляют. Это действует, только если их запускает сам рабочий стол и если изменить их может лишь администратор.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>to sort files</source>
        <translation>чтобы раскладывать файлы</translation>
    </message>
    <message>
        <source>to look at pictures</source>
        <translation>чтобы смотреть картинки</translation>
    </message>
    <message>
        <source>to make small previews</source>
        <translation>чтобы делать маленькие превью</translation>
    </message>
    <message>
        <source>for the search of the desktop</source>
        <translation>для поиска рабочего стола</translation>
    </message>
    <message>
        <source>named by an administrator</source>
        <translation>указана администратором</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off.</source>
        <translation>Не защищено: другие устройства, программы со своей камерой, фото экрана и папки не из списка. Ребёнок с правами администратора может всё выключить.</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off.</source>
        <translation>Не защищено: другие устройства, программы со своей камерой и фото экрана. Ребёнок с правами администратора может всё выключить.</translation>
    </message>
    <message>
        <source>Nothing is taken aside here. The gate guards the files instead.</source>
        <translation>Здесь ничего не откладывается. Вместо этого перед файлами стоит шлюз.</translation>
    </message>
    <message>
        <source>This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted.</source>
        <translation>Этот рабочий стол не показывает скопированные картинки программам в фоне. В браузере наше расширение смотрит на них при вставке.</translation>
    </message>
    <message>
        <source>Every picture is looked at when a program opens it, but none is stopped. This is for trying it out.</source>
        <translation>Каждая картинка проверяется, когда её открывает программа, но ни одна не задерживается. Это для пробы.</translation>
    </message>
    <message>
        <source>This system gives no way to ask before a program opens a picture.</source>
        <translation>Эта система не позволяет спросить, прежде чем программа откроет картинку.</translation>
    </message>
    <message>
        <source>No folder is watched now, so pictures in folders are not looked at.</source>
        <translation>Сейчас ни одна папка не под наблюдением, поэтому изображения в папках не проверяются.</translation>
    </message>
    <message>
        <source>No open web browser is covered now, so what is uploaded there is not checked.</source>
        <translation>Сейчас ни один открытый браузер не защищён, поэтому загрузки в нём не проверяются.</translation>
    </message>
    <message>
        <source>The gate is not there, so a program can open any picture unchecked.</source>
        <translation>Шлюза нет, поэтому программа может открыть любое изображение без проверки.</translation>
    </message>
    <message>
        <source>Copied pictures are not looked at now.</source>
        <translation>Скопированные изображения сейчас не проверяются.</translation>
    </message>
    <message>
        <source>No card is shown now when a program turns the camera on.</source>
        <translation>Сейчас карточка не появляется, когда программа включает камеру.</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Your parent is shown that there was a pause at {time}.</source>
        <translation>Родителям показывается, что в {time} была пауза.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list.</source>
        <translation>Никому не сообщается. В закрытом списке остаётся, что в {time} была пауза. Родители могут открыть этот список.</translation>
    </message>
    <message>
        <source>Your parent can see how many pauses there were, and nothing more.</source>
        <translation>Родители могут видеть, сколько было пауз, и больше ничего.</translation>
    </message>
    <message>
        <source>This pause is not written down.</source>
        <translation>Эта пауза не записывается.</translation>
    </message>
    <message>
        <source>It also says why: {why}.</source>
        <translation>Там же сказано почему: {why}.</translation>
    </message>
    <message>
        <source>It also says where it was: {where}.</source>
        <translation>Там же сказано где: {where}.</translation>
    </message>
    <message>
        <source>If you go on, your parent can only see how many times you did.</source>
        <translation>Если продолжить, родители увидят только, сколько раз.</translation>
    </message>
    <message>
        <source>If you go on, that is not written down.</source>
        <translation>Если продолжить, это не записывается.</translation>
    </message>
    <message>
        <source>If you go on, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Если продолжить, родители увидят это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown that there were {n} pauses, and when.</source>
        <translation>Родителям показывается, что были паузы ({n}) и когда.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there were {n} pauses, and when. Your parent can open that list.</source>
        <translation>Никому не сообщается. В закрытом списке остаётся, что были паузы ({n}) и когда. Родители могут открыть этот список.</translation>
    </message>
    <message>
        <source>Your parent is shown that there was a pause on {day}, {time}.</source>
        <translation>Родителям показывается, что {day}, {time} была пауза.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause on {day}, {time}. Your parent can open that list.</source>
        <translation>Никому не сообщается. В закрытом списке остаётся, что {day}, {time} была пауза. Родители могут открыть этот список.</translation>
    </message>
    <message>
        <source>If you go on, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Если продолжить, в списке останется это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>Если удалить, родители увидят это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>Если удалить, в списке останется это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent can only see how many times you did.</source>
        <translation>Если удалить, родители увидят только, сколько раз.</translation>
    </message>
    <message>
        <source>If you delete it, that is not written down.</source>
        <translation>Если удалить, это не записывается.</translation>
    </message>
    <message>
        <source>If you delete them, your parent is shown that you did, when, and where they were ({where}).</source>
        <translation>Если удалить их, родители увидят это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, the list keeps that you did, when, and where they were ({where}).</source>
        <translation>Если удалить их, в списке останется это, а ещё когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, your parent can only see how many times you did.</source>
        <translation>Если удалить их, родители увидят только, сколько раз.</translation>
    </message>
    <message>
        <source>If you delete them, that is not written down.</source>
        <translation>Если удалить их, это не записывается.</translation>
    </message>
    <message>
        <source>If you ask, your parent is shown the line you pick, the time and where it was ({where}).</source>
        <translation>Если спросить, родители увидят выбранную фразу, время и место ({where}).</translation>
    </message>
    <message>
        <source>If you ask, the list keeps the line you pick, the time and where it was ({where}).</source>
        <translation>Если спросить, в списке останутся выбранная фраза, время и место ({where}).</translation>
    </message>
    <message>
        <source>If you ask, your parent can only see how many times you did.</source>
        <translation>Если спросить, родители увидят только, сколько раз.</translation>
    </message>
    <message>
        <source>If you ask, that is not written down.</source>
        <translation>Если спросить, это не записывается.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, your parent is shown that.</source>
        <translation>Если сказать, что проверка ошиблась, родителям это показывается.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, the list keeps that.</source>
        <translation>Если сказать, что проверка ошиблась, это остаётся в списке.</translation>
    </message>
    <message>
        <source>If you say it was wrong, your parent sees how many times, never which file.</source>
        <translation>Если сказать, что проверка ошиблась, родители увидят, сколько раз, но не о каком файле речь.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, that is not written down.</source>
        <translation>Если сказать, что проверка ошиблась, это не записывается.</translation>
    </message>
    <message>
        <source>Of files that are fine, your parent can only see how many were looked at.</source>
        <translation>О файлах, с которыми всё в порядке, родители видят только, сколько их проверили.</translation>
    </message>
    <message>
        <source>Files that are fine are not written down.</source>
        <translation>Файлы, с которыми всё в порядке, не записываются.</translation>
    </message>
    <message>
        <source>When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where}).</source>
        <translation>Когда родители отвечают тебе, в списке остаются ответ, кто его дал, когда и где это было ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why.</source>
        <translation>Родителям сразу показывается, что была пауза. В списке есть также когда и где, а до 13 лет и почему.</translation>
    </message>
    <message>
        <source>The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list.</source>
        <translation>Пауза остаётся в закрытом списке: когда и где, а до 13 лет и почему. Родители видят её, только если откроют список.</translation>
    </message>
    <message>
        <source>Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under &quot;What is recorded&quot;.</source>
        <translation>Когда родители открывают список, копируют его или меняют правила, это видно в тот же день в разделе «Что записывается».</translation>
    </message>
    <message>
        <source>The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit.</source>
        <translation>В списке остаётся и то, когда защита начинает и заканчивает работу, когда компьютер засыпает и просыпается, когда пропадает значок, переводят часы или не подходит пароль.</translation>
    </message>
    <message>
        <source>in a folder, on a web page, in an app</source>
        <translation>в папке, на веб-странице, в приложении</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>All children here</source>
        <translation>Все дети здесь</translation>
    </message>
    <message>
        <source>Every child&apos;s account of this computer that was set up, as one list: what each one asks, and what was recorded.</source>
        <translation>Все настроенные детские учётные записи этого компьютера одним списком: о чём просит каждый ребёнок и что было записано.</translation>
    </message>
    <message>
        <source>The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened.</source>
        <translation>Сначала компьютер спросит администратора. Пароль откроет каждую учётную запись, где он такой же, и не сохраняется. Каждый ребёнок увидит, что список открывали.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>Показать всех детей</translation>
    </message>
    <message>
        <source>Reading every account. This can take a minute…</source>
        <translation>Читаем каждую учётную запись. Это может занять минуту…</translation>
    </message>
    <message>
        <source>No administrator has said yes, so no other account was read.</source>
        <translation>Администратор не дал согласия, поэтому другие учётные записи не прочитаны.</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>Не удалось прочитать учётные записи.</translation>
    </message>
    <message>
        <source>On this system one account cannot read another one&apos;s list, not even for an administrator.</source>
        <translation>В этой системе одна учётная запись не может прочитать список другой, даже с правами администратора.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer.</source>
        <translation>Читать другие учётные записи может только администратор, а программы, которая его спрашивает (pkexec), на этом компьютере нет.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot.</source>
        <translation>Читать другие учётные записи может только администратор, и только программой, которую ребёнок не может изменить. Эту копию изменить можно, а установленную из пакета — нет.</translation>
    </message>
    <message>
        <source>Each child&apos;s list can be opened in that child&apos;s own account, with the passphrase.</source>
        <translation>Список каждого ребёнка можно открыть в его собственной учётной записи, с паролем.</translation>
    </message>
    <message>
        <source>An administrator can read the same in a terminal:</source>
        <translation>Администратор может прочитать то же в терминале:</translation>
    </message>
    <message>
        <source>No answer from the guard of this account.</source>
        <translation>Защита этой учётной записи не отвечает.</translation>
    </message>
    <message>
        <source>Rules for age: {age}.</source>
        <translation>Правила для возраста: {age}.</translation>
    </message>
    <message>
        <source>The list of this account did not open: {why}</source>
        <translation>Список этой учётной записи не открылся: {why}</translation>
    </message>
    <message>
        <source>{when} · {where}</source>
        <translation>{when} · {where}</translation>
    </message>
    <message>
        <source>You answer in this child&apos;s account, under &quot;Requests&quot;. Talk first.</source>
        <translation>Ответить можно в учётной записи этого ребёнка, в разделе «Просьбы». Сначала поговорите.</translation>
    </message>
    <message>
        <source>Recorded in the last {n} days</source>
        <translation>Записано за последние {n} дней</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up together</source>
        <translation>Настроить вместе</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} из {total}</translation>
    </message>
    <message>
        <source>Sit down together</source>
        <translation>Сядьте рядом</translation>
    </message>
    <message>
        <source>Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret.</source>
        <translation>Лучше всего, когда родитель и ребёнок настраивают Beforehand бок о бок. Программа никогда не прячется, и её нельзя поставить тайком.</translation>
    </message>
    <message>
        <source>My child sits beside me</source>
        <translation>Мой ребёнок сидит рядом</translation>
    </message>
    <message>
        <source>For you who will use this computer: you may ask about every page. You may say what you do not like.</source>
        <translation>Тебе, кто будет пользоваться этим компьютером: о каждой странице можно спрашивать. Можно говорить, что тебе не нравится.</translation>
    </message>
    <message>
        <source>What it does, and what it does not</source>
        <translation>Что она делает, а что нет</translation>
    </message>
    <message>
        <source>It looks at new pictures, videos and documents in the folders you choose. It also looks at pictures that are copied, and at files for a web page in a covered browser. All of this happens on this computer only.</source>
        <translation>Смотрит новые изображения, видео и документы в папках, которые вы выберете. Смотрит также скопированные изображения и файлы для веб-страницы в защищённом браузере. Всё происходит только на этом компьютере.</translation>
    </message>
    <message>
        <source>If one might show private parts, or cannot be looked at, it keeps it back and asks: do you want to send this?</source>
        <translation>Если там могут быть видны интимные части тела или проверить не удалось, останавливает и спрашивает: хочешь это отправить?</translation>
    </message>
    <message>
        <source>It writes down when and where there was a pause, and some choices after it. Under 13 it also writes down why. Never the picture, its name or who it was for.</source>
        <translation>Записывает, когда и где была пауза, и некоторые решения после неё. До 13 лет записывает и причину. Но никогда не изображение, не его название и не то, для кого оно было.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Чего она не делает</translation>
    </message>
    <message>
        <source>It does not read messages, watch the screen or follow web pages.</source>
        <translation>Не читает сообщения, не смотрит на экран и не следит за тем, какие сайты открыты.</translation>
    </message>
    <message>
        <source>It shows no picture to parents, and sends none anywhere.</source>
        <translation>Программа не показывает родителям картинок и никуда их не отправляет.</translation>
    </message>
    <message>
        <source>It is often wrong, and it misses things. It does not replace talking.</source>
        <translation>Она часто ошибается и не всё замечает. Она не заменяет разговор.</translation>
    </message>
    <message>
        <source>It does not see other devices, or programs with a camera of their own.</source>
        <translation>Не видит другие устройства и программы со своей камерой.</translation>
    </message>
    <message>
        <source>When was the child born who uses this account?</source>
        <translation>Когда родился ребёнок, который пользуется этой учётной записью?</translation>
    </message>
    <message>
        <source>The year decides which rules are used. They change with the birthdays, and your child is told.</source>
        <translation>Правила зависят от года рождения. Они меняются с днями рождения, и ребёнку об этом скажут.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>Правила: {profile}</translation>
    </message>
    <message>
        <source>This is for children under 18</source>
        <translation>Это для детей до 18 лет</translation>
    </message>
    <message>
        <source>Adults decide for themselves what they send. Beforehand will not be set up for an adult.</source>
        <translation>Взрослые сами решают, что отправлять. Для взрослых Beforehand не настраивается.</translation>
    </message>
    <message>
        <source>If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well.</source>
        <translation>Если за вами кто-то следит или поставил это без спроса, люди из списка ниже могут помочь. И если кто-то угрожает вам изображениями — тоже.</translation>
    </message>
    <message>
        <source>Close without setting up</source>
        <translation>Закрыть без настройки</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Эта учётная запись</translation>
    </message>
    <message>
        <source>This account is an administrator. Whoever uses it can switch everything off or remove it.</source>
        <translation>Это учётная запись администратора. Кто ею пользуется, может всё выключить или удалить.</translation>
    </message>
    <message>
        <source>A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account.</source>
        <translation>У ребёнка должна быть обычная учётная запись. Можно продолжить сейчас и изменить её потом: создайте для себя вторую запись администратора, а эту сделайте обычной.</translation>
    </message>
    <message>
        <source>This is a standard account. Good: it cannot change the rest of the computer.</source>
        <translation>Это обычная учётная запись. Хорошо: она не может менять остальной компьютер.</translation>
    </message>
    <message>
        <source>Folders found on this computer</source>
        <translation>Найденные папки на этом компьютере</translation>
    </message>
    <message>
        <source>From these folders pictures are usually sent. You can change the list later under Rules.</source>
        <translation>Из этих папок обычно отправляют изображения. Список можно изменить потом в «Правилах».</translation>
    </message>
    <message>
        <source>No folder was found. Please add the one where pictures are kept.</source>
        <translation>Папок не нашлось. Добавьте ту, где лежат изображения.</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>Ищем папки…</translation>
    </message>
    <message>
        <source>A person your child trusts (can stay empty)</source>
        <translation>Человек, которому ребёнок доверяет (можно оставить пустым)</translation>
    </message>
    <message>
        <source>The parents&apos; passphrase</source>
        <translation>Пароль родителей</translation>
    </message>
    <message>
        <source>It opens the list, the requests and the rules. Your child should not know it.</source>
        <translation>Он открывает список, просьбы и правила. Ребёнку его знать не стоит.</translation>
    </message>
    <message>
        <source>Write down this code</source>
        <translation>Запишите этот код</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right.</source>
        <translation>Если вы забудете пароль, поможет только этот код. Он показывается один раз. Запишите его на бумаге. Потом введите его, чтобы убедиться, что он записан верно.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Запасной код</translation>
    </message>
    <message>
        <source>The code, typed from your paper</source>
        <translation>Код с вашей бумаги</translation>
    </message>
    <message>
        <source>Making the keys. This takes a few seconds…</source>
        <translation>Создаются ключи. Это займёт несколько секунд…</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Проверить код</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Код записан</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Показать код ещё раз</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Попробуйте</translation>
    </message>
    <message>
        <source>The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would.</source>
        <translation>Тестовая карточка — рисунок без людей, который проверка принимает за интимные части тела. Мы кладём её в папку, как сделала бы программа.</translation>
    </message>
    <message>
        <source>Put the test card into {folder}</source>
        <translation>Положить карточку в {folder}</translation>
    </message>
    <message>
        <source>The card is in the folder. Waiting for the check…</source>
        <translation>Карточка в папке. Ждём проверку…</translation>
    </message>
    <message>
        <source>It works: the card was stopped before it could be sent.</source>
        <translation>Работает: карточка остановлена до отправки.</translation>
    </message>
    <message>
        <source>The card was not stopped. Please look at the overview in the parents&apos; area.</source>
        <translation>Карточка не остановлена. Посмотрите обзор в разделе для родителей.</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>Без теста</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Всё готово</translation>
    </message>
    <message>
        <source>The icon in the corner of the screen shows whether Beforehand is on. Everyone who uses this computer can click it.</source>
        <translation>Значок в углу экрана показывает, включён ли Beforehand. Нажать на него может каждый, кто пользуется этим компьютером.</translation>
    </message>
    <message>
        <source>One thing to tell your child now: &quot;If something scares you online, come to me. You will not be in trouble.&quot;</source>
        <translation>Скажите ребёнку сейчас одно: «Если что-то в интернете тебя напугает, приходи ко мне. Тебя не будут ругать».</translation>
    </message>
    <message>
        <source>Now please let your child look away for a moment: what comes next is for you alone.</source>
        <translation>Теперь попросите ребёнка на минуту отвернуться: следующее — только для вас.</translation>
    </message>
    <message>
        <source>Web browsers found on this computer</source>
        <translation>Браузеры на этом компьютере</translation>
    </message>
    <message>
        <source>In a covered browser a picture is looked at before the web page gets it.</source>
        <translation>В защищённом браузере снимок проверяется до того, как его получит веб-страница.</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>Поиск браузеров…</translation>
    </message>
    <message>
        <source>No browser was found that can be covered.</source>
        <translation>Не найдено браузера, который можно защитить.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Защищён</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Пока не защищён</translation>
    </message>
    <message>
        <source>Cover {name}</source>
        <translation>Защитить {name}</translation>
    </message>
    <message>
        <source>Done. It is there when the browser starts the next time.</source>
        <translation>Готово. Заработает при следующем запуске браузера.</translation>
    </message>
    <message>
        <source>Prepared. This browser takes only what its store lists, and this is not there yet.</source>
        <translation>Подготовлено. Этот браузер берёт только то, что есть в его магазине, а там этого ещё нет.</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open chrome://extensions in the browser, switch on &quot;Developer mode&quot;, press &quot;Load unpacked&quot; and choose the folder {folder}</source>
        <translation>Подготовлено. Осталось одно: откройте в браузере chrome://extensions, включите «Режим разработчика», нажмите «Загрузить распакованное расширение» и выберите папку {folder}</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open about:debugging in the browser, press &quot;This Firefox&quot;, then &quot;Load Temporary Add-on&quot;, and choose manifest.json in {folder}. Firefox forgets it when it is closed; the package for the whole computer does not.</source>
        <translation>Подготовлено. Осталось одно: откройте в браузере about:debugging, нажмите «Этот Firefox», затем «Загрузить временное дополнение» и выберите manifest.json в {folder}. Firefox забудет его при закрытии, а с пакетом для всего компьютера оно останется.</translation>
    </message>
    <message>
        <source>That did not work. An administrator can do it for the whole computer.</source>
        <translation>Не получилось. Администратор может сделать это для всего компьютера.</translation>
    </message>
    <message>
        <source>You can go on without. The overview in the parents&apos; area says which browser is not covered.</source>
        <translation>Можно продолжить и без этого. В обзоре для родителей видно, какой браузер не защищён.</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>Сохранить лист для печати</translation>
    </message>
    <message>
        <source>Where should the sheet go?</source>
        <translation>Куда сохранить лист?</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>Лист сохранён. Распечатайте его, затем удалите файл.</translation>
    </message>
    <message>
        <source>Beforehand: recovery code</source>
        <translation>Beforehand: запасной код</translation>
    </message>
    <message>
        <source>Whoever has this code can open the parents&apos; area. It is the only help if the passphrase is forgotten.</source>
        <translation>Тот, у кого есть этот код, может открыть раздел для родителей. Если пароль забыт, поможет только он.</translation>
    </message>
    <message>
        <source>The words of your key</source>
        <translation>Слова вашего ключа</translation>
    </message>
    <message>
        <source>A copy of the list that you save names the same words. So you and others can see that nobody made it up.</source>
        <translation>Сохранённая копия списка содержит те же слова. Так вы и другие увидите, что её никто не подделал.</translation>
    </message>
    <message>
        <source>Keep this sheet where your child does not look. Delete the file after printing.</source>
        <translation>Храните лист там, куда ребёнок не заглядывает. После печати удалите файл.</translation>
    </message>
    <message>
        <source>It works: the card was stopped, then given back. We have put it away again.</source>
        <translation>Работает: карточка была остановлена и возвращена. Мы её убрали.</translation>
    </message>
    <message>
        <source>Without the test you do not know whether pictures are really looked at. Go on all the same?</source>
        <translation>Без теста вы не узнаете, действительно ли изображения проверяются. Всё равно продолжить?</translation>
    </message>
    <message>
        <source>Go on without the test</source>
        <translation>Продолжить без теста</translation>
    </message>
    <message>
        <source>No, try it now</source>
        <translation>Нет, попробовать сейчас</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>Get help</source>
        <translation>Получить помощь</translation>
    </message>
    <message>
        <source>You can call or write to these people. They listen, and they know what to do.</source>
        <translation>Этим людям можно позвонить или написать. Они выслушают и знают, что делать.</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>Где ты живёшь?</translation>
    </message>
    <message>
        <source>In danger right now</source>
        <translation>Если ты сейчас в опасности</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Для детей и подростков</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Для родителей</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Для взрослых</translation>
    </message>
    <message>
        <source>Get a picture taken down</source>
        <translation>Убрать изображение из сети</translation>
    </message>
    <message>
        <source>Report someone</source>
        <translation>Сообщить о ком-то</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Позвони: {number}</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>Напиши: {number}</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>В сети: {address}</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Часы работы: {hours}</translation>
    </message>
    <message>
        <source>Look for this name on the web.</source>
        <translation>Поищи это название в сети.</translation>
    </message>
    <message>
        <source>This list was last checked in {month}. Numbers change. If one does not answer, try the next.</source>
        <translation>Этот список последний раз проверяли: {month}. Номера меняются. Если один не отвечает, попробуй следующий.</translation>
    </message>
    <message>
        <source>This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one.</source>
        <translation>Этот список старый: последний раз его проверяли: {month}. Некоторые номера могут не работать. Попробуй несколько.</translation>
    </message>
    <message>
        <source>We know this one from {year}. It may have changed.</source>
        <translation>Эти сведения — на {year} год. Они могли измениться.</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Другие страны</translation>
    </message>
    <message>
        <source>We have no number for this country that we could check. The list below works for many countries.</source>
        <translation>Для этой страны у нас нет номера, который мы могли бы проверить. Список ниже подходит для многих стран.</translation>
    </message>
    <message>
        <source>Find a line in your country</source>
        <translation>Найти линию помощи в своей стране</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Show on my phone</source>
        <translation>Открыть на телефоне</translation>
    </message>
</context>
<context>
    <name>ParentArea</name>
    <message>
        <source>For parents</source>
        <translation>Для родителей</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Locked after some minutes without use.</source>
        <translation>Заблокировано: несколько минут никто ничего не делал.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Просьбы</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>Как об этом говорить</translation>
    </message>
    <message>
        <source>Devices and health</source>
        <translation>Устройства и состояние</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The family&apos;s passphrase opens the list, the requests and the rules. Your child can see that the list was opened.</source>
        <translation>Пароль семьи открывает список, просьбы и правила. Ребёнок видит, что список открывали.</translation>
    </message>
    <message>
        <source>Pauses since the list was last opened: {n}. The last one: {when}.</source>
        <translation>Пауз с тех пор, как список открывали в последний раз: {n}. Последняя: {when}.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Пароль или запасной код</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Показывать, что я ввожу</translation>
    </message>
    <message>
        <source>That did not fit. It happens. Please look at the keyboard layout and capital letters.</source>
        <translation>Не подошло. Бывает. Проверьте раскладку и заглавные буквы.</translation>
    </message>
    <message>
        <source>Next try in {n} s. The wait keeps others from guessing.</source>
        <translation>Следующая попытка через {n} с. Ожидание не даёт другим подобрать пароль.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code from the set-up opens it as well.</source>
        <translation>Забыли? Подойдёт и запасной код, полученный при настройке.</translation>
    </message>
    <message>
        <source>Files looked at since the start: {n}</source>
        <translation>Просмотрено файлов с запуска: {n}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>is watched</source>
        <translation>под наблюдением</translation>
    </message>
    <message>
        <source>is looked at every few seconds</source>
        <translation>просматривается каждые несколько секунд</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Bars for each of the last 30 days. Together: held {held}, paused {paused}, requests {asked}.</source>
        <translation>Столбцы за каждый из последних 30 дней. Всего: задержано {held}, пауз {paused}, просьб {asked}.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Задержано</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Паузы</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>В эти дни ничего не произошло.</translation>
    </message>
    <message>
        <source>Times your child said the check was wrong: {n}</source>
        <translation>Сколько раз ребёнок сказал, что проверка ошиблась: {n}</translation>
    </message>
    <message>
        <source>Times without protection</source>
        <translation>Время без защиты</translation>
    </message>
    <message>
        <source>None. The guard ran whenever the computer did.</source>
        <translation>Не было. Защита работала всегда, когда работал компьютер.</translation>
    </message>
    <message>
        <source>{start} – {end}: {why}</source>
        <translation>{start} – {end}: {why}</translation>
    </message>
    <message>
        <source>Your child waits for an answer. Talk first, then choose. You do not need to see the picture.</source>
        <translation>Ребёнок ждёт ответа. Сначала поговорите, потом выберите. Смотреть на изображение не нужно.</translation>
    </message>
    <message>
        <source>No open requests.</source>
        <translation>Нет просьб без ответа.</translation>
    </message>
    <message>
        <source>Your child says: {reason}</source>
        <translation>Ребёнок говорит: {reason}</translation>
    </message>
    <message>
        <source>Your child has not asked about this one.</source>
        <translation>Об этом ребёнок не спрашивал.</translation>
    </message>
    <message>
        <source>The check says: {reason}. It may be wrong.</source>
        <translation>Проверка говорит: {reason}. Она может ошибаться.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Разрешить один раз</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Оставить здесь</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation>Файл остаётся здесь.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Файл удалён.</translation>
    </message>
    <message>
        <source>Held without a request</source>
        <translation>Задержано без просьбы</translation>
    </message>
    <message>
        <source>What you say in the first minute decides whether your child comes to you the next time.</source>
        <translation>То, что вы скажете в первую минуту, решает, придёт ли ребёнок к вам в следующий раз.</translation>
    </message>
    <message>
        <source>This helps</source>
        <translation>Это помогает</translation>
    </message>
    <message>
        <source>Thank your child for telling you. It took courage.</source>
        <translation>Поблагодарите ребёнка за рассказ. Для этого нужна смелость.</translation>
    </message>
    <message>
        <source>Say it out loud: &quot;You are not in trouble. I am on your side.&quot;</source>
        <translation>Скажите вслух: «Тебя не будут ругать. Я на твоей стороне».</translation>
    </message>
    <message>
        <source>Ask one open question: &quot;Is someone asking you for this?&quot; Then listen.</source>
        <translation>Задайте один открытый вопрос: «Кто-то просит тебя об этом?» И слушайте.</translation>
    </message>
    <message>
        <source>Remember that the check is often wrong. A beach photo can cause a pause.</source>
        <translation>Помните, что проверка часто ошибается. Пауза может быть и из-за фото с пляжа.</translation>
    </message>
    <message>
        <source>If someone is pressuring your child: keep the messages, pay nothing, block the person, report it.</source>
        <translation>Если на ребёнка давят: сохраните сообщения, ничего не платите, заблокируйте человека, сообщите о нём.</translation>
    </message>
    <message>
        <source>Decide the next step together, and come back to it in a few days.</source>
        <translation>Решите вместе, что дальше, и вернитесь к разговору через несколько дней.</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>Лучше не надо</translation>
    </message>
    <message>
        <source>Do not shout, and do not ask &quot;How could you?&quot;</source>
        <translation>Не кричите и не спрашивайте: «Как так можно?»</translation>
    </message>
    <message>
        <source>Do not take the phone or computer away first. Children who fear that stop telling.</source>
        <translation>Не забирайте сразу телефон или компьютер. Кто этого боится, перестаёт рассказывать.</translation>
    </message>
    <message>
        <source>Do not look at the picture, and never forward or copy it. In many countries that is against the law, even for parents.</source>
        <translation>Не смотрите на изображение и никогда не пересылайте и не копируйте его. Во многих странах это запрещено даже родителям.</translation>
    </message>
    <message>
        <source>Do not write to the other person in your child&apos;s name.</source>
        <translation>Не пишите другому человеку от имени ребёнка.</translation>
    </message>
    <message>
        <source>Do not tell relatives or school without talking to your child first.</source>
        <translation>Не рассказывайте родственникам или школе, не поговорив сначала с ребёнком.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>Линии помощи</translation>
    </message>
    <message>
        <source>What we could talk about this week</source>
        <translation>О чём можно поговорить на этой неделе</translation>
    </message>
    <message>
        <source>You could ask:</source>
        <translation>Можно спросить:</translation>
    </message>
    <message>
        <source>&quot;Was it annoying that a picture was held? Was the check right?&quot;</source>
        <translation>«Неприятно было, что снимок задержали? Проверка была права?»</translation>
    </message>
    <message>
        <source>{where} · {day}, {time}</source>
        <translation>{where} · {day}, {time}</translation>
    </message>
    <message>
        <source>Numbers of the last seven days. Which file it was stays with your child.</source>
        <translation>Данные за последние семь дней. Какой это был файл, знает только ребёнок.</translation>
    </message>
    <message>
        <source>Held until a parent answers: {n}</source>
        <translation>Задержано до ответа родителей: {n}</translation>
    </message>
    <message>
        <source>Pauses after which your child could choose: {n}</source>
        <translation>Паузы, после которых ребёнок мог решать сам: {n}</translation>
    </message>
    <message>
        <source>&quot;What do you do when someone asks you for a picture?&quot;</source>
        <translation>«Что ты делаешь, когда кто-то просит у тебя снимок?»</translation>
    </message>
    <message>
        <source>Questions to you: {n}</source>
        <translation>Вопросы к вам: {n}</translation>
    </message>
    <message>
        <source>&quot;Was my answer fair? What would you have decided?&quot;</source>
        <translation>«Мой ответ был справедливым? А как бы ты решил или решила?»</translation>
    </message>
    <message>
        <source>Times something went on: {n}</source>
        <translation>Сколько раз что-то пошло дальше: {n}</translation>
    </message>
    <message>
        <source>&quot;How do you decide whether a picture is fine to send?&quot;</source>
        <translation>«Как ты решаешь, можно ли отправить снимок?»</translation>
    </message>
    <message>
        <source>A quiet week: no pause, no question.</source>
        <translation>Спокойная неделя: ни паузы, ни вопроса.</translation>
    </message>
    <message>
        <source>&quot;What was good online this week? Was anything odd?&quot;</source>
        <translation>«Что хорошего было в интернете на этой неделе? А было что-то странное?»</translation>
    </message>
    <message>
        <source>This computer only. What is here is sent to no other one.</source>
        <translation>Только этот компьютер. То, что здесь показано, никуда не отправляется.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>A look at a picture takes about {ms} ms.</source>
        <translation>Просмотр изображения занимает около {ms} мс.</translation>
    </message>
    <message>
        <source>Nothing has been looked at since the start.</source>
        <translation>С запуска ничего не просматривалось.</translation>
    </message>
    <message>
        <source>Test the speed</source>
        <translation>Измерить скорость</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Измеряется…</translation>
    </message>
    <message>
        <source>Tried {n} times: usually {median} ms, at most {slowest} ms.</source>
        <translation>Попыток: {n}. Обычно {median} мс, самое большее {slowest} мс.</translation>
    </message>
    <message>
        <source>Times the check had to be started again: {n}</source>
        <translation>Сколько раз проверку пришлось запускать заново: {n}</translation>
    </message>
    <message>
        <source>How the check is locked in: {sandbox}</source>
        <translation>Как изолирована проверка: {sandbox}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>{file} · licence: {licence} · from {source}</source>
        <translation>{file} · лицензия: {licence} · из {source}</translation>
    </message>
    <message>
        <source>SHA-256 {sum}</source>
        <translation>SHA-256 {sum}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Show the icon at each login</source>
        <translation>Показывать значок при каждом входе</translation>
    </message>
    <message>
        <source>That could not be written.</source>
        <translation>Это не удалось записать.</translation>
    </message>
    <message>
        <source>This account is an administrator. It can switch everything off. A child should have a standard account.</source>
        <translation>Это учётная запись администратора. Она может всё выключить. У ребёнка должна быть обычная.</translation>
    </message>
    <message>
        <source>This is a standard account. That is how it should be.</source>
        <translation>Это обычная учётная запись. Так и должно быть.</translation>
    </message>
    <message>
        <source>Four or more random words are easy to remember and hard to guess.</source>
        <translation>Четыре случайных слова или больше легко запомнить и трудно угадать.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Тот же пароль ещё раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Они пока не совпадают.</translation>
    </message>
    <message>
        <source>How hard it is to guess: {word}</source>
        <translation>Надёжность пароля: {word}</translation>
    </message>
    <message>
        <source>far too easy</source>
        <translation>очень низкая</translation>
    </message>
    <message>
        <source>too easy</source>
        <translation>низкая</translation>
    </message>
    <message>
        <source>still too easy</source>
        <translation>пока недостаточная</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошая</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>очень хорошая</translation>
    </message>
    <message>
        <source>Digits alone are not enough. Please use words.</source>
        <translation>Одних цифр мало. Используйте слова.</translation>
    </message>
    <message>
        <source>Someone may know the old one. Start new keys as well.</source>
        <translation>Кто-то может знать старый. Создать ещё и новые ключи.</translation>
    </message>
    <message>
        <source>The old entries stay readable for you.</source>
        <translation>Старые записи останутся для вас читаемыми.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Запасной код</translation>
    </message>
    <message>
        <source>The code from the set-up opens everything, like the passphrase. It is not stored here and cannot be shown again. Keep the paper where your child does not look.</source>
        <translation>Код, полученный при настройке, открывает всё, как и пароль. Здесь он не хранится, и показать его снова нельзя. Держите бумагу там, куда ребёнок не заглядывает.</translation>
    </message>
    <message>
        <source>Answer by telephone</source>
        <translation>Ответ по телефону</translation>
    </message>
    <message>
        <source>Your child rings you, and you read out six digits from an authenticator app. They let one file go on, once. The digits cannot show which file your child means.</source>
        <translation>Ребёнок звонит вам, и вы читаете ему шесть цифр из приложения-аутентификатора. Они позволяют отправить один файл один раз. Какой именно файл имеется в виду, по цифрам не видно.</translation>
    </message>
    <message>
        <source>This is not possible here. Only the program&apos;s own account can keep the secret of the digits, and here your child&apos;s account could read it. It is possible on a computer that is guarded as a whole.</source>
        <translation>Здесь это невозможно. Секрет цифр в безопасности только в отдельной учётной записи программы, а здесь его могла бы прочитать учётная запись ребёнка. Это возможно, если защищён весь компьютер.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>Настроить заново</translation>
    </message>
    <message>
        <source>Your child looks away now. Scan this with an authenticator app, or type the letters into it. They are shown only this once.</source>
        <translation>Ребёнок пусть сейчас отвернётся. Отсканируйте это приложением-аутентификатором или введите в нём буквы. Они показываются только один раз.</translation>
    </message>
    <message>
        <source>The six digits the app shows now</source>
        <translation>Шесть цифр, которые сейчас показывает приложение</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>It is switched on. The list says each time digits were used.</source>
        <translation>Включено. В списке видно каждый раз, когда использовали цифры.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Выключено.</translation>
    </message>
    <message>
        <source>Erase the list</source>
        <translation>Стереть список</translation>
    </message>
    <message>
        <source>Removes every entry for good. One signed line stays that says when it was erased. Disks may keep traces of old data for some time.</source>
        <translation>Убирает все записи навсегда. Остаётся одна подписанная строка о том, когда стёрли. Диски могут ещё хранить следы.</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>Да, стереть всё</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Список пуст.</translation>
    </message>
    <message>
        <source>Kept here until {day}.</source>
        <translation>Остаётся здесь до {day}.</translation>
    </message>
    <message>
        <source>The file is back in its folder. It may go this once.</source>
        <translation>Файл снова в своей папке. Его можно отправить один раз.</translation>
    </message>
    <message>
        <source>It may go this once.</source>
        <translation>Это можно отправить один раз.</translation>
    </message>
    <message>
        <source>Delete this file? Nobody can get it back after that.</source>
        <translation>Удалить этот файл? После этого его уже не вернуть.</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>Да, удалить навсегда</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>Erase every entry? This cannot be undone.</source>
        <translation>Стереть все записи? Это нельзя отменить.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Создать новый код</translation>
    </message>
    <message>
        <source>The old code no longer opens this computer&apos;s list after that. Make a new one? Please let your child look away.</source>
        <translation>После этого старый код не откроет список на этом компьютере. Создать новый? Пусть ребёнок отвернётся.</translation>
    </message>
    <message>
        <source>Yes, make a new code</source>
        <translation>Да, создать новый код</translation>
    </message>
    <message>
        <source>No, keep the old one</source>
        <translation>Нет, оставить старый</translation>
    </message>
    <message>
        <source>No, keep the list</source>
        <translation>Нет, оставить список</translation>
    </message>
    <message>
        <source>{section}, {n} waiting</source>
        <translation>{section}, ожидает: {n}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Вы здесь</translation>
    </message>
    <message>
        <source>The rules were changed, but are not in force yet</source>
        <translation>Правила изменены, но ещё не действуют</translation>
    </message>
    <message>
        <source>Put them in force</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>Не сохранять изменения</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Was the paper seen by someone who may also have an old copy of the program&apos;s files? Then change the passphrase above and tick the box: that starts new keys.</source>
        <translation>Бумагу видел тот, у кого может быть и старая копия файлов программы? Тогда смените пароль выше и поставьте галочку: будут созданы новые ключи.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Let&apos;s stop for a moment</source>
        <translation>Давай остановимся на минутку</translation>
    </message>
    <message>
        <source>This looks like it might show private parts. It may be wrong.</source>
        <translation>Похоже, тут могут быть видны интимные части тела. Это может быть ошибкой.</translation>
    </message>
    <message>
        <source>This looks like it might show underwear or swimwear. It may be wrong.</source>
        <translation>Похоже, тут может быть видно бельё или купальник. Это может быть ошибкой.</translation>
    </message>
    <message>
        <source>We could not look inside this file</source>
        <translation>Мы не смогли заглянуть в этот файл</translation>
    </message>
    <message>
        <source>So we do not know what is in it. You know better than we do.</source>
        <translation>Поэтому мы не знаем, что внутри. Ты знаешь лучше нас.</translation>
    </message>
    <message>
        <source>This has been here for a while</source>
        <translation>Это лежит здесь уже давно</translation>
    </message>
    <message>
        <source>You kept it here. Do you still need it? It can stay here, or you can delete it.</source>
        <translation>Это осталось у тебя здесь. Оно ещё нужно? Это может остаться здесь, или ты можешь это удалить.</translation>
    </message>
    <message>
        <source>Private parts are yours. A picture that you send can end up with people you do not know.</source>
        <translation>Твоё тело — только твоё. Фото, которое ты отправишь, может попасть к незнакомым людям.</translation>
    </message>
    <message>
        <source>Once you send a picture, you cannot get it back. Others can keep it or show it around.</source>
        <translation>Отправленное фото уже не вернуть. Другие могут его сохранить или показать.</translation>
    </message>
    <message>
        <source>Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat.</source>
        <translation>После отправки уже не ты решаешь, кто это увидит. Некоторые просят фото, чтобы потом угрожать.</translation>
    </message>
    <message>
        <source>Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more.</source>
        <translation>После отправки это уже не в твоих руках. Некоторые шантажируют такими фото: требуют деньги или что-то ещё.</translation>
    </message>
    <message>
        <source>You are not in trouble. It is not your fault.</source>
        <translation>Тебя не будут ругать. Это не твоя вина.</translation>
    </message>
    <message>
        <source>What your parent can learn</source>
        <translation>Что могут узнать родители</translation>
    </message>
    <message>
        <source>This app wanted to open it: {app}</source>
        <translation>Это приложение хотело открыть его: {app}</translation>
    </message>
    <message>
        <source>A blur of your picture. Nobody can see what is in it.</source>
        <translation>Твоё фото, сильно размытое. Никто не увидит, что на нём.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Что ты хочешь сделать?</translation>
    </message>
    <message>
        <source>Don&apos;t send it</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Поговорить с кем-нибудь</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Можно поговорить с близким: {name}</translation>
    </message>
    <message>
        <source>We help you find the first words.</source>
        <translation>Мы поможем найти первые слова.</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Получить помощь</translation>
    </message>
    <message>
        <source>People who listen and know what to do.</source>
        <translation>Люди, которые выслушают и знают, что делать.</translation>
    </message>
    <message>
        <source>Ask a parent</source>
        <translation>Спросить родителей</translation>
    </message>
    <message>
        <source>They say yes or no. They do not see the picture.</source>
        <translation>Они скажут «да» или «нет». Фото они не увидят.</translation>
    </message>
    <message>
        <source>You have asked. There is no answer yet.</source>
        <translation>Просьба уже отправлена. Ответа пока нет.</translation>
    </message>
    <message>
        <source>Go on after a short pause</source>
        <translation>Продолжить после короткой паузы</translation>
    </message>
    <message>
        <source>You wait {n} seconds. Then you choose again.</source>
        <translation>Подождёшь {n} с. Потом выберешь ещё раз.</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>Или это что-то из этого?</translation>
    </message>
    <message>
        <source>Someone asked me for it</source>
        <translation>Кто-то попросил меня об этом</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Уже отправлено</translation>
    </message>
    <message>
        <source>This looks wrong</source>
        <translation>Похоже, это ошибка</translation>
    </message>
    <message>
        <source>Or ring a parent</source>
        <translation>Или позвони родителям</translation>
    </message>
    <message>
        <source>They read you six digits. Type them here, and this one goes on.</source>
        <translation>Они прочитают тебе шесть цифр. Введи их здесь, и этот файл пройдёт.</translation>
    </message>
    <message>
        <source>The list keeps that digits were used, the time and where it was ({where}).</source>
        <translation>В списке останутся ответ по цифрам, время и место ({where}).</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Шесть цифр</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>Использовать цифры</translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation>Родители разрешили</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Keep it here for now</source>
        <translation>Пока оставить здесь</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>Просьба отправлена</translation>
    </message>
    <message>
        <source>Thank you for telling us</source>
        <translation>Спасибо за подсказку</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>This question also goes to: {names}</source>
        <translation>Этот вопрос уйдёт и сюда: {names}</translation>
    </message>
    <message>
        <source>With it goes what the check saw, the line you pick and the time. The picture stays here.</source>
        <translation>С ним уйдут: что увидела проверка, выбранная фраза и время. Картинка останется здесь.</translation>
    </message>
    <message>
        <source>With it go the line you pick and the time. The picture stays here.</source>
        <translation>С ним уйдут выбранная фраза и время. Картинка останется здесь.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Для чего это?</translation>
    </message>
    <message>
        <source>It is for school</source>
        <translation>Это для школы</translation>
    </message>
    <message>
        <source>It is a family picture</source>
        <translation>Это семейное фото</translation>
    </message>
    <message>
        <source>It is for a doctor or nurse</source>
        <translation>Это для врача или медсестры</translation>
    </message>
    <message>
        <source>It is art or a game</source>
        <translation>Это искусство или игра</translation>
    </message>
    <message>
        <source>I think the check got it wrong</source>
        <translation>Думаю, проверка ошиблась</translation>
    </message>
    <message>
        <source>Something else. I would like to talk about it</source>
        <translation>Другое. Хочу об этом поговорить</translation>
    </message>
    <message>
        <source>Take a breath</source>
        <translation>Вдохни поглубже</translation>
    </message>
    <message>
        <source>Would you be fine if other people saw it too?</source>
        <translation>А если это увидят и другие, тебя это не расстроит?</translation>
    </message>
    <message>
        <source>Seconds left: {n}</source>
        <translation>Осталось секунд: {n}</translation>
    </message>
    <message>
        <source>The pause is over. You choose.</source>
        <translation>Пауза закончилась. Выбираешь ты.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer.</source>
        <translation>Проверка иногда ошибается. Скажи нам, и мы запомним это для одного файла. Заметка останется на этом компьютере.</translation>
    </message>
    <message>
        <source>Yes, the check got it wrong</source>
        <translation>Да, проверка ошиблась</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>Нет, назад</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>Камера включена</translation>
    </message>
    <message>
        <source>The program {app} is using the camera.</source>
        <translation>Программа {app} использует камеру.</translation>
    </message>
    <message>
        <source>If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time.</source>
        <translation>Если это ты, всё хорошо. Показывать себя никому не обязательно. Звонок можно закончить в любой момент.</translation>
    </message>
    <message>
        <source>Nobody is told of this card. It is not written down.</source>
        <translation>Об этой карточке никто не узнает. Она не записывается.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё хорошо</translation>
    </message>
    <message>
        <source>Someone wants me to show myself</source>
        <translation>Кто-то хочет увидеть меня на камеру</translation>
    </message>
    <message>
        <source>The picture, its name and who it was for are never in it.</source>
        <translation>Там никогда нет ни картинки, ни её имени, ни того, для кого она.</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Твой файл: {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>и ещё {n}</translation>
    </message>
    <message>
        <source>These {n} files look like they might show private parts. That may be wrong.</source>
        <translation>Похоже, в этих файлах ({n}) могут быть видны интимные части тела. Это может быть ошибкой.</translation>
    </message>
    <message>
        <source>These {n} files look like they might show underwear or swimwear. That may be wrong.</source>
        <translation>Похоже, в этих файлах ({n}) может быть видно бельё или купальник. Это может быть ошибкой.</translation>
    </message>
    <message>
        <source>We could not look inside these {n} files, so we do not know what is in them.</source>
        <translation>Мы не смогли заглянуть в эти файлы ({n}), поэтому не знаем, что в них.</translation>
    </message>
    <message>
        <source>You kept these {n} files here. Do you still need them?</source>
        <translation>Эти файлы ({n}) остались здесь. Они ещё нужны?</translation>
    </message>
    <message>
        <source>What would you like to do with all of them?</source>
        <translation>Что сделать со всеми?</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>Посмотреть по одному</translation>
    </message>
    <message>
        <source>After this one, more wait: {n}</source>
        <translation>После этого ждут ещё: {n}</translation>
    </message>
    <message>
        <source>It stays in a safe place on this computer.</source>
        <translation>Файл останется в надёжном месте на этом компьютере.</translation>
    </message>
    <message>
        <source>The web page does not get it. Your file stays where it is.</source>
        <translation>Веб-страница его не получит. Файл останется на своём месте.</translation>
    </message>
    <message>
        <source>The app does not get it. Your file stays where it is.</source>
        <translation>Приложение его не получит. Файл останется на своём месте.</translation>
    </message>
    <message>
        <source>It stays out of what you copied.</source>
        <translation>В скопированном его не будет.</translation>
    </message>
    <message>
        <source>The web page does not get this camera picture.</source>
        <translation>Веб-страница не получит это изображение с камеры.</translation>
    </message>
    <message>
        <source>It is kept here</source>
        <translation>Файл остаётся здесь</translation>
    </message>
    <message>
        <source>It was not passed on</source>
        <translation>Дальше не передано</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Хорошо, что получилось остановиться. Файл лежит в надёжном месте на этом компьютере до {day}. Потом мы спросим ещё раз.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer.</source>
        <translation>Хорошо, что получилось остановиться. Файл лежит в надёжном месте на этом компьютере.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get it from this check. Your file is where it was.</source>
        <translation>Хорошо, что получилось остановиться. Через эту проверку веб-страница файл не получила. Он на своём месте.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open it. Your file is where it was.</source>
        <translation>Хорошо, что получилось остановиться. Приложение не смогло открыть файл. Он на своём месте.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was.</source>
        <translation>Хорошо, что получилось остановиться. В скопированном его больше нет. Если есть файл, он на своём месте.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get this camera picture.</source>
        <translation>Хорошо, что получилось остановиться. Веб-страница не получила это изображение с камеры.</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>Удалить навсегда?</translation>
    </message>
    <message>
        <source>Nobody can get it back after that.</source>
        <translation>После этого его уже не вернуть.</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>Да, удалить</translation>
    </message>
    <message>
        <source>The file is gone from this safe place. Copies in other places are still there.</source>
        <translation>Файла больше нет в этом надёжном месте. Копии в других местах остались.</translation>
    </message>
    <message>
        <source>Your parent can answer now. Until then it stays as it is.</source>
        <translation>Теперь родители могут ответить. До этого всё остаётся как есть.</translation>
    </message>
    <message>
        <source>It was not sent to the other computer.</source>
        <translation>На другой компьютер вопрос не ушёл.</translation>
    </message>
    <message>
        <source>Not all of them were sent to the other computer.</source>
        <translation>На другой компьютер ушли не все вопросы.</translation>
    </message>
    <message>
        <source>You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is.</source>
        <translation>Но дома вопрос всё равно задан. Родители могут ответить на этом компьютере. До тех пор всё останется как есть.</translation>
    </message>
    <message>
        <source>The link to it is switched off.</source>
        <translation>Связь с ним выключена.</translation>
    </message>
    <message>
        <source>No one may answer from there any more.</source>
        <translation>Оттуда больше никто не может ответить.</translation>
    </message>
    <message>
        <source>Enough questions went there for now. Later it works again.</source>
        <translation>Пока туда ушло достаточно вопросов. Позже можно будет снова.</translation>
    </message>
    <message>
        <source>Too much still waits to go there.</source>
        <translation>Отправки туда ждёт слишком много сообщений.</translation>
    </message>
    <message>
        <source>This computer could not write it down. Its disk may be full.</source>
        <translation>Этот компьютер не смог это записать. Возможно, его диск заполнен.</translation>
    </message>
    <message>
        <source>A file of the link is broken. A parent can look at it.</source>
        <translation>Файл связи повреждён. Родители могут посмотреть, в чём дело.</translation>
    </message>
    <message>
        <source>It is back in its folder</source>
        <translation>Файл снова в своей папке</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>Можно продолжать</translation>
    </message>
    <message>
        <source>You can send it now. You can also still change your mind: you never have to send anything.</source>
        <translation>Теперь его можно отправить. Можно и передумать: отправлять никогда не обязательно.</translation>
    </message>
    <message>
        <source>The web page can have it now. If nothing happens there, pick it once more. You never have to send anything.</source>
        <translation>Теперь веб-страница может его получить. Если ничего не происходит, выбери файл ещё раз. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>The app can open it now. Try it there once more. You never have to send anything.</source>
        <translation>Теперь приложение может открыть файл. Попробуй ещё раз. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>Copy it once more. This time it stays. You never have to send anything.</source>
        <translation>Скопируй ещё раз. Теперь оно останется. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>The web page can have the camera again. You can end a call at any time.</source>
        <translation>Веб-страница снова может использовать камеру. Звонок можно закончить в любой момент.</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Назад к выбору</translation>
    </message>
    <message>
        <source>It did not work for all of them. {why}</source>
        <translation>Получилось не со всеми. {why}</translation>
    </message>
    <message>
        <source>Your parent has answered</source>
        <translation>Родители ответили</translation>
    </message>
    <message>
        <source>There is nothing left to choose here.</source>
        <translation>Здесь больше нечего выбирать.</translation>
    </message>
    <message>
        <source>Don&apos;t send them</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>They stay in a safe place on this computer.</source>
        <translation>Файлы останутся в надёжном месте на этом компьютере.</translation>
    </message>
    <message>
        <source>The web page does not get them. Your files stay where they are.</source>
        <translation>Веб-страница их не получит. Файлы останутся на своих местах.</translation>
    </message>
    <message>
        <source>The app does not get them. Your files stay where they are.</source>
        <translation>Приложение их не получит. Файлы останутся на своих местах.</translation>
    </message>
    <message>
        <source>They are kept here</source>
        <translation>Файлы остаются здесь</translation>
    </message>
    <message>
        <source>They were not passed on</source>
        <translation>Дальше ничего не передано</translation>
    </message>
    <message>
        <source>That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>Хорошо, что получилось остановиться. Файлы лежат в надёжном месте на этом компьютере до {day}. Потом мы спросим ещё раз.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get them from this check. Your files are where they were.</source>
        <translation>Хорошо, что получилось остановиться. Через эту проверку веб-страница файлы не получила. Они на своих местах.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open them. Your files are where they were.</source>
        <translation>Хорошо, что получилось остановиться. Приложение не смогло открыть файлы. Они на своих местах.</translation>
    </message>
    <message>
        <source>Keep them here for now</source>
        <translation>Пока оставить здесь</translation>
    </message>
    <message>
        <source>Delete all {n} for good</source>
        <translation>Удалить все ({n}) навсегда</translation>
    </message>
    <message>
        <source>Delete these {n} files for good?</source>
        <translation>Удалить эти файлы ({n}) навсегда?</translation>
    </message>
    <message>
        <source>Nobody can get them back after that.</source>
        <translation>После этого их уже не вернуть.</translation>
    </message>
    <message>
        <source>Yes, delete all {n}</source>
        <translation>Да, удалить все ({n})</translation>
    </message>
    <message>
        <source>They are deleted</source>
        <translation>Файлы удалены</translation>
    </message>
    <message>
        <source>The files are gone from this safe place. Copies in other places are still there.</source>
        <translation>Файлов больше нет в этом надёжном месте. Копии в других местах остались.</translation>
    </message>
    <message>
        <source>They are back where they were</source>
        <translation>Файлы снова на своих местах</translation>
    </message>
    <message>
        <source>You can send them now. You can also still change your mind: you never have to send anything.</source>
        <translation>Теперь их можно отправить. Можно и передумать: отправлять никогда не обязательно.</translation>
    </message>
    <message>
        <source>The web page can have them now. If nothing happens there, pick them once more. You never have to send anything.</source>
        <translation>Теперь веб-страница может их получить. Если ничего не происходит, выбери файлы ещё раз. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>The app can open them now. Try it there once more. You never have to send anything.</source>
        <translation>Теперь приложение может открыть файлы. Попробуй ещё раз. Ничего отправлять не обязательно.</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer.</source>
        <translation>Проверка иногда ошибается. Скажи нам, и мы запомним это для каждого из этих файлов ({n}). Заметки останутся на этом компьютере.</translation>
    </message>
    <message>
        <source>We made a note. It still needs a parent&apos;s yes. You can ask for it.</source>
        <translation>Мы это отметили. Всё равно нужно согласие родителей. О нём можно попросить.</translation>
    </message>
    <message>
        <source>We made a note. It stays as it is until you choose.</source>
        <translation>Мы это отметили. Всё останется так, пока ты не выберешь.</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>Ничего не изменилось. {why}</translation>
    </message>
    <message>
        <source>Pick what fits best.</source>
        <translation>Выбери, что подходит лучше всего.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Is someone pressuring you?</source>
        <translation>На тебя кто-то давит?</translation>
    </message>
    <message>
        <source>Pick what is closest. Nobody sees what you pick here.</source>
        <translation>Выбери, что ближе. Никто не видит, что ты выберешь здесь.</translation>
    </message>
    <message>
        <source>This is not your fault, and you are not in trouble. You did well to look here.</source>
        <translation>Это не твоя вина, и тебя не будут ругать. Хорошо, что ты здесь.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>Что можно сделать сейчас</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>Друг или подруга</translation>
    </message>
    <message>
        <source>Someone I know in real life asked me.</source>
        <translation>Меня попросил тот, кого я знаю в жизни.</translation>
    </message>
    <message>
        <source>Someone I only know online</source>
        <translation>Тот, кого я знаю только в сети</translation>
    </message>
    <message>
        <source>We met in a game, a chat or an app.</source>
        <translation>Мы познакомились в игре, чате или приложении.</translation>
    </message>
    <message>
        <source>A &quot;model agency&quot; or someone who pays</source>
        <translation>«Модельное агентство» или тот, кто платит</translation>
    </message>
    <message>
        <source>They offer money, gifts or a job.</source>
        <translation>Предлагают деньги, подарки или работу.</translation>
    </message>
    <message>
        <source>Someone who threatens me</source>
        <translation>Тот, кто мне угрожает</translation>
    </message>
    <message>
        <source>They say they will show it or hurt me.</source>
        <translation>Говорят, что покажут это всем или сделают больно.</translation>
    </message>
    <message>
        <source>They want me on camera</source>
        <translation>Хотят видеть меня на камеру</translation>
    </message>
    <message>
        <source>They ask me to show myself in a call.</source>
        <translation>Просят показать себя в звонке.</translation>
    </message>
    <message>
        <source>A friend who sounds odd</source>
        <translation>Друг, который пишет странно</translation>
    </message>
    <message>
        <source>It may not be my friend who writes.</source>
        <translation>Может быть, пишет не мой друг.</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>Уже отправлено</translation>
    </message>
    <message>
        <source>There is still a lot you can do.</source>
        <translation>Ещё многое можно сделать.</translation>
    </message>
    <message>
        <source>You can say no. A good friend will get it.</source>
        <translation>Можно сказать «нет». Хороший друг поймёт.</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>Не нужно объяснять почему.</translation>
    </message>
    <message>
        <source>You can write: &quot;I don&apos;t send that kind of picture.&quot;</source>
        <translation>Можно написать: «Я не отправляю такие фото».</translation>
    </message>
    <message>
        <source>If they ask again and again, take a break from the chat.</source>
        <translation>Если просят снова и снова, сделай перерыв в чате.</translation>
    </message>
    <message>
        <source>Tell someone you trust. It helps to say it out loud.</source>
        <translation>Расскажи тому, кому доверяешь. Сказать вслух помогает.</translation>
    </message>
    <message>
        <source>Stop writing back. You do not owe them a thing.</source>
        <translation>Больше не отвечай. Ничего объяснять им не нужно.</translation>
    </message>
    <message>
        <source>They may not be who they say they are, or as old.</source>
        <translation>Они могут быть не теми, кем себя называют, и не того возраста.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words, not of private pictures.</source>
        <translation>Сохрани чат. Сделай скриншот сообщений, но не интимных фото.</translation>
    </message>
    <message>
        <source>Then block them.</source>
        <translation>Потом заблокируй их.</translation>
    </message>
    <message>
        <source>Tell an adult you trust today.</source>
        <translation>Расскажи сегодня взрослому, которому доверяешь.</translation>
    </message>
    <message>
        <source>A real agency does not ask a child for such a picture. This is a trick.</source>
        <translation>Настоящее агентство не просит у детей такие фото. Это уловка.</translation>
    </message>
    <message>
        <source>Send nothing, even if the money sounds good.</source>
        <translation>Ничего не отправляй, даже если обещают много денег.</translation>
    </message>
    <message>
        <source>Keep your name, your school and your street to yourself.</source>
        <translation>Не говори, как тебя зовут, в какой школе ты учишься и где живёшь.</translation>
    </message>
    <message>
        <source>Keep the chat. Then block them.</source>
        <translation>Сохрани чат. Потом заблокируй их.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more. Paying does not make them stop.</source>
        <translation>Не плати и больше ничего не отправляй. Деньги их не остановят.</translation>
    </message>
    <message>
        <source>Stop writing back. You may be scared. Many have been here and got out.</source>
        <translation>Больше не отвечай. Бояться — это нормально. Многие прошли через это и справились.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words and the name.</source>
        <translation>Сохрани чат. Сделай скриншот сообщений и имени.</translation>
    </message>
    <message>
        <source>Block them. Do not delete your account or the chat.</source>
        <translation>Заблокируй их. Не удаляй свой профиль и чат.</translation>
    </message>
    <message>
        <source>Tell an adult now, or call a help line. If you are in danger, call for help at once.</source>
        <translation>Скажи взрослому прямо сейчас или позвони на линию помощи. Если ты в опасности, сразу зови на помощь.</translation>
    </message>
    <message>
        <source>You never have to show yourself. Not even for a second.</source>
        <translation>Показывать себя никогда не обязательно. Даже на секунду.</translation>
    </message>
    <message>
        <source>Turn the camera off or put your hand on it.</source>
        <translation>Выключи камеру или закрой её рукой.</translation>
    </message>
    <message>
        <source>End the call. You do not have to say goodbye.</source>
        <translation>Закончи звонок. Прощаться не нужно.</translation>
    </message>
    <message>
        <source>The person you see may be an old film of someone else.</source>
        <translation>Возможно, ты видишь просто запись с другим человеком.</translation>
    </message>
    <message>
        <source>Tell an adult you trust what they wanted.</source>
        <translation>Расскажи взрослому, которому доверяешь, чего они хотели.</translation>
    </message>
    <message>
        <source>Stop and wait. Someone may have taken your friend&apos;s account.</source>
        <translation>Остановись и подожди. Возможно, профиль друга взломали.</translation>
    </message>
    <message>
        <source>Send nothing, and do not open any link.</source>
        <translation>Ничего не отправляй и не открывай ссылки.</translation>
    </message>
    <message>
        <source>Ask your friend in another way: call, or ask at school.</source>
        <translation>Спроси друга по-другому: позвони или спроси в школе.</translation>
    </message>
    <message>
        <source>If it was not them, they can get the account back. Warn your other friends.</source>
        <translation>Если это был не он, профиль можно вернуть. Скажи другим друзьям.</translation>
    </message>
    <message>
        <source>Tell an adult you trust about it.</source>
        <translation>Расскажи об этом взрослому, которому доверяешь.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more.</source>
        <translation>Не плати и больше ничего не отправляй.</translation>
    </message>
    <message>
        <source>Keep the chat. It can help to find the person.</source>
        <translation>Сохрани чат. Он поможет найти этого человека.</translation>
    </message>
    <message>
        <source>Block them. If the app can take the picture back, do that first.</source>
        <translation>Заблокируй их. Если приложение позволяет удалить фото у получателя, сначала сделай это.</translation>
    </message>
    <message>
        <source>Tell an adult you trust. You do not have to show the picture.</source>
        <translation>Расскажи взрослому, которому доверяешь. Фото показывать не нужно.</translation>
    </message>
    <message>
        <source>Ask a service below to take it off the web. They help for free.</source>
        <translation>Попроси одну из служб ниже убрать фото из сети. Это бесплатно.</translation>
    </message>
    <message>
        <source>Step {n}: {step}</source>
        <translation>Шаг {n}: {step}</translation>
    </message>
    <message>
        <source>Talk to someone you trust</source>
        <translation>Поговори с тем, кому доверяешь</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>Можно поговорить с близким: {name}</translation>
    </message>
    <message>
        <source>Saying it is the hardest part. It gets lighter after that. You could start like this:</source>
        <translation>Сказать — самое трудное. Потом станет легче. Можно начать так:</translation>
    </message>
    <message>
        <source>&quot;Something is going on, and I need help. I don&apos;t know how to say it. Can you listen and not be mad?&quot;</source>
        <translation>«У меня кое-что случилось, и мне нужна помощь. Я не знаю, как сказать. Можешь выслушать и не сердиться?»</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>Скопировать эти слова</translation>
    </message>
    <message>
        <source>Copied. You can paste them into a message.</source>
        <translation>Скопировано. Можно вставить в сообщение.</translation>
    </message>
    <message>
        <source>Who could it be?</source>
        <translation>С кем можно поговорить?</translation>
    </message>
    <message>
        <source>Mum, dad or who you live with</source>
        <translation>Мама, папа или тот, с кем ты живёшь</translation>
    </message>
    <message>
        <source>A grandparent, an aunt, an uncle, a big sister or brother</source>
        <translation>Бабушка, дедушка, тётя, дядя, старшая сестра или брат</translation>
    </message>
    <message>
        <source>A teacher, a coach or the school nurse</source>
        <translation>Учитель, тренер или школьная медсестра</translation>
    </message>
    <message>
        <source>A friend&apos;s mum or dad</source>
        <translation>Мама или папа друга</translation>
    </message>
    <message>
        <source>If the first one does not listen, try the next. Do not give up.</source>
        <translation>Если первый не выслушает, попробуй следующего. Не сдавайся.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Your child can read these rules at any time. Talk about a change before you make it.</source>
        <translation>Ребёнок может прочитать эти правила в любое время. Поговорите об изменении, прежде чем его сделать.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Born in {month}</source>
        <translation>Дата рождения: {month}</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>До 10 лет</translation>
    </message>
    <message>
        <source>10 to 12</source>
        <translation>10–12 лет</translation>
    </message>
    <message>
        <source>13 to 15</source>
        <translation>13–15 лет</translation>
    </message>
    <message>
        <source>16 and 17</source>
        <translation>16 и 17 лет</translation>
    </message>
    <message>
        <source>Private parts: held until a parent answers. The parent sees that there was a pause, where and why, never the picture.</source>
        <translation>Интимные части тела: файл задерживается, пока родители не ответят. Родители видят, что была пауза, где и почему, но никогда не видят изображение.</translation>
    </message>
    <message>
        <source>A warning and a short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Предупреждение и короткая пауза; дальше подросток решает сам. Родителям ничего не сообщают; в списке остаётся, что была пауза.</translation>
    </message>
    <message>
        <source>A warning and a very short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>Предупреждение и совсем короткая пауза; дальше подросток решает сам. Родителям ничего не сообщают; в списке остаётся, что была пауза.</translation>
    </message>
    <message>
        <source>The rules change with the birthdays at 10, 13 and 16. Your child is told.</source>
        <translation>Правила меняются в 10, 13 и 16 лет. Ребёнку об этом скажут.</translation>
    </message>
    <message>
        <source>Take the usual rules for this age</source>
        <translation>Использовать обычные правила для этого возраста</translation>
    </message>
    <message>
        <source>For another computer or another child</source>
        <translation>Для другого компьютера или другого ребёнка</translation>
    </message>
    <message>
        <source>The rules can be saved in a file and read in elsewhere. The birthday and added models stay those of each computer. The file is no secret.</source>
        <translation>Правила можно сохранить в файл и загрузить в другом месте. Дата рождения и добавленные модели остаются своими на каждом компьютере. Файл не секретный.</translation>
    </message>
    <message>
        <source>Save the rules in force</source>
        <translation>Сохранить действующие правила</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>Загрузить правила из файла</translation>
    </message>
    <message>
        <source>Where should the rules go?</source>
        <translation>Куда сохранить правила?</translation>
    </message>
    <message>
        <source>Which file has the rules?</source>
        <translation>В каком файле правила?</translation>
    </message>
    <message>
        <source>The rules are saved: {path}</source>
        <translation>Правила сохранены: {path}</translation>
    </message>
    <message>
        <source>This page shows the rules of the file. They are in force once you apply them.</source>
        <translation>Здесь показаны правила из файла. Они начнут действовать, когда вы их примените.</translation>
    </message>
    <message>
        <source>The file was not taken. Something is wrong in line {line}.</source>
        <translation>Файл не принят. Ошибка в строке {line}.</translation>
    </message>
    <message>
        <source>This file cannot be read as rules.</source>
        <translation>Этот файл нельзя прочитать как правила.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>Private parts</source>
        <translation>Интимные части тела</translation>
    </message>
    <message>
        <source>Underwear, swimwear</source>
        <translation>Бельё, купальники</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Не удалось проверить</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Pause, then the child decides</source>
        <translation>Пауза, потом решает ребёнок</translation>
    </message>
    <message>
        <source>Hold until a parent answers</source>
        <translation>Задержать, пока родители не ответят</translation>
    </message>
    <message>
        <source>How careful</source>
        <translation>Насколько осторожно</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Осторожно</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Сбалансированно</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Мягко</translation>
    </message>
    <message>
        <source>Misses less, is wrong more often.</source>
        <translation>Меньше пропускает, чаще ошибается.</translation>
    </message>
    <message>
        <source>For most families.</source>
        <translation>Для большинства семей.</translation>
    </message>
    <message>
        <source>Is wrong less often, misses more.</source>
        <translation>Реже ошибается, больше пропускает.</translation>
    </message>
    <message>
        <source>Not measured on this computer&apos;s models.</source>
        <translation>На моделях этого компьютера не измерялось.</translation>
    </message>
    <message>
        <source>Seconds of pause before going on</source>
        <translation>Сколько секунд длится пауза</translation>
    </message>
    <message>
        <source>Days a file is kept before your child is asked again</source>
        <translation>Сколько дней хранить файл, прежде чем снова спросить ребёнка</translation>
    </message>
    <message>
        <source>Show me pauses without opening the list</source>
        <translation>Показывать мне паузы без открытия списка</translation>
    </message>
    <message>
        <source>Off for 13 and older: many do not ask for help when they fear that parents are told.</source>
        <translation>С 13 лет выключено: многие не просят помощи, если боятся, что родителям скажут.</translation>
    </message>
    <message>
        <source>A person your child trusts</source>
        <translation>Человек, которому ребёнок доверяет</translation>
    </message>
    <message>
        <source>Such as Aunt Ana. Shown as &quot;Talk to Aunt Ana&quot;.</source>
        <translation>Например, тётя Аня. Будет написано: «Можно поговорить с близким: тётя Аня».</translation>
    </message>
    <message>
        <source>Help lines for</source>
        <translation>Линии помощи для</translation>
    </message>
    <message>
        <source>The country of this computer ({country})</source>
        <translation>Страна этого компьютера ({country})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>Какая папка?</translation>
    </message>
    <message>
        <source>Look at {path}</source>
        <translation>Просматривать {path}</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Исключения</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder}</source>
        <translation>{category}: не ищется в {folder}</translation>
    </message>
    <message>
        <source>{category}: not looked for from {app}</source>
        <translation>{category}: не ищется у {app}</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder} from {app}</source>
        <translation>{category}: не ищется в {folder} у {app}</translation>
    </message>
    <message>
        <source>Add an exception for a folder…</source>
        <translation>Добавить исключение для папки…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove: {exception}</source>
        <translation>Убрать: {exception}</translation>
    </message>
    <message>
        <source>Put these rules in force</source>
        <translation>Применить эти правила</translation>
    </message>
    <message>
        <source>In force. Your child can read them under &quot;The rules here&quot;.</source>
        <translation>Действуют. Ребёнок может прочитать их в «Правила здесь».</translation>
    </message>
    <message>
        <source>These rules were not taken. The old ones are still in force. {why}</source>
        <translation>Эти правила не приняты. Действуют прежние. {why}</translation>
    </message>
    <message>
        <source>Measured at &quot;{point}&quot;: {noticed} of {shown} computed figures were noticed. Of {ordinary} everyday pictures, {stopped} were stopped for nothing. At home it can be better or worse.</source>
        <translation>Измерено при «{point}»: замечено {noticed} из {shown} созданных компьютером фигур. Из {ordinary} обычных изображений зря остановлено {stopped}. Дома может быть лучше или хуже.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Protected. Pictures get a second look.</source>
        <translation>Защищено. Изображения просматриваются ещё раз.</translation>
    </message>
    <message>
        <source>Something waits for an answer.</source>
        <translation>Что-то ждёт ответа.</translation>
    </message>
    <message>
        <source>Works, but something needs a look.</source>
        <translation>Работает, но нужно на кое-что взглянуть.</translation>
    </message>
    <message>
        <source>Not protecting.</source>
        <translation>Сейчас не защищает.</translation>
    </message>
    <message>
        <source>{state} {why}</source>
        <translation>{state} {why}</translation>
    </message>
    <message>
        <source>Looking for the guard…</source>
        <translation>Ищем защиту…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Что ждёт ответа</translation>
    </message>
    <message>
        <source>What waits for you ({n})</source>
        <translation>Что ждёт ответа ({n})</translation>
    </message>
    <message>
        <source>Someone is pressuring me</source>
        <translation>На меня кто-то давит</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Что записывается</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>Правила здесь</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Что защищено</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>Для родителей</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Set up together</source>
        <translation>Настроить вместе</translation>
    </message>
    <message>
        <source>Beforehand is on</source>
        <translation>Beforehand включён</translation>
    </message>
    <message>
        <source>This computer gives pictures a second look. Click to see what is recorded.</source>
        <translation>Этот компьютер смотрит на изображения ещё раз. Нажми, чтобы узнать, что записывается.</translation>
    </message>
    <message>
        <source>Start the guard</source>
        <translation>Запустить защиту</translation>
    </message>
    <message>
        <source>Short steps for what to do now. Nobody sees what you pick.</source>
        <translation>Короткие шаги, что делать сейчас. Никто не видит, что ты выберешь.</translation>
    </message>
    <message>
        <source>Files and pictures that were kept back.</source>
        <translation>Файлы и изображения, которые задержаны.</translation>
    </message>
    <message>
        <source>Everything that is written down, and what never is.</source>
        <translation>Всё, что записывается, и то, что не записывается никогда.</translation>
    </message>
    <message>
        <source>What is looked at, and what happens then.</source>
        <translation>Что просматривается и что тогда происходит.</translation>
    </message>
    <message>
        <source>Opens with the family&apos;s passphrase.</source>
        <translation>Открывается паролем семьи.</translation>
    </message>
    <message>
        <source>Takes ten minutes, with your child beside you.</source>
        <translation>Десять минут, вместе с ребёнком.</translation>
    </message>
    <message>
        <source>Beforehand: a question for a parent</source>
        <translation>Beforehand: вопрос к родителям</translation>
    </message>
    <message>
        <source>Someone waits for an answer. Open &quot;For parents&quot; to see it.</source>
        <translation>Кто-то ждёт ответа. Откройте «Для родителей».</translation>
    </message>
    <message>
        <source>Beforehand: there is an answer</source>
        <translation>Beforehand: есть ответ</translation>
    </message>
    <message>
        <source>Your parent has answered. Click to see what waits for you.</source>
        <translation>Родители ответили. Нажми, чтобы посмотреть ответ.</translation>
    </message>
    <message>
        <source>Beforehand: there was a pause</source>
        <translation>Beforehand: была пауза</translation>
    </message>
    <message>
        <source>There is more in the parents&apos; list.</source>
        <translation>Подробнее — в списке для родителей.</translation>
    </message>
    <message>
        <source>Beforehand: the rules have changed</source>
        <translation>Beforehand: правила изменились</translation>
    </message>
    <message>
        <source>Click to read the rules here.</source>
        <translation>Нажми, чтобы прочитать правила.</translation>
    </message>
    <message>
        <source>Beforehand does not protect now</source>
        <translation>Beforehand сейчас не защищает</translation>
    </message>
    <message>
        <source>Pictures are not looked at. Click to see why.</source>
        <translation>Изображения не проверяются. Нажми, чтобы узнать почему.</translation>
    </message>
    <message>
        <source>Beforehand protects again</source>
        <translation>Beforehand снова защищает</translation>
    </message>
    <message>
        <source>Pictures get a second look again.</source>
        <translation>Изображения снова проверяются.</translation>
    </message>
    <message>
        <source>Beforehand: an update is there</source>
        <translation>Beforehand: есть обновление</translation>
    </message>
    <message>
        <source>It comes with this computer&apos;s other updates. Beforehand itself asks nobody for it.</source>
        <translation>Оно придёт вместе с другими обновлениями компьютера. Само приложение Beforehand никого о нём не спрашивает.</translation>
    </message>
    <message>
        <source>Version {version} is there. It comes with this computer&apos;s other updates.</source>
        <translation>Есть версия {version}. Она придёт вместе с другими обновлениями компьютера.</translation>
    </message>
    <message>
        <source>Beforehand is here</source>
        <translation>Beforehand здесь</translation>
    </message>
    <message>
        <source>It is not set up yet. Click to set it up together.</source>
        <translation>Программа ещё не настроена. Нажмите, чтобы настроить её вместе.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Ask a grown-up for help</source>
        <translation>Попросить помощи у взрослого</translation>
    </message>
    <message>
        <source>First words, and people who listen.</source>
        <translation>Первые слова и люди, которые слушают.</translation>
    </message>
</context>
</TS>
