<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>What was recorded, newest first. There are no pictures and no names in it.</source>
        <translation>ما سُجّل، والأحدث أولًا. لا صور فيه ولا أسماء.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Why, or by whom</source>
        <translation>السبب، أو من قرر</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>مدخلات القائمة</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Pauses and held files</source>
        <translation>حالات التوقف والملفات المحتجزة</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>الطلبات والإجابات</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>الحماية نفسها</translation>
    </message>
    <message>
        <source>Rules, passphrase, openings</source>
        <translation>القواعد وعبارة المرور وفتح القائمة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>المدخلات: {n}</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>التحقق من أن شيئًا لم يتغيّر</translation>
    </message>
    <message>
        <source>Save a copy for the police or a counsellor</source>
        <translation>حفظ نسخة للشرطة أو لمرشد</translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation>أين تُحفظ النسخة؟</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>جارٍ فحص كل مدخل…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>جارٍ كتابة النسخة…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <source>Whole: all {n} entries are as they were written. Check words: {words}.</source>
        <translation>سليمة: كل المدخلات ({n}) كما كُتبت. كلمات التحقق: ⁦{words}⁩.</translation>
    </message>
    <message>
        <source>Not whole: entry {n}. {damage}. Entries before it are good.</source>
        <translation>غير سليمة: المدخل {n}. {damage}. المدخلات التي قبله سليمة.</translation>
    </message>
    <message>
        <source>A broken disk can do this, and so can somebody who changed the list.</source>
        <translation>قد يكون السبب قرصًا معطوبًا أو شخصًا غيّر القائمة.</translation>
    </message>
    <message>
        <source>I have seen this, go on</source>
        <translation>اطّلعت على ذلك، متابعة</translation>
    </message>
    <message>
        <source>Noted. Every later check still names this damage.</source>
        <translation>تم التسجيل. سيذكر كل فحص لاحق هذا الضرر أيضًا.</translation>
    </message>
    <message>
        <source>Damage you have seen before: {n}.</source>
        <translation>أضرار اطّلعت عليها من قبل: {n}.</translation>
    </message>
    <message>
        <source>Write the check words down. If they are the same or further on next time, nothing was rolled back.</source>
        <translation>اكتبوا كلمات التحقق. إذا كانت نفسها أو أبعد في المرة القادمة، فلم يُرجَع شيء إلى الوراء.</translation>
    </message>
    <message>
        <source>Saved: {path}. A web page and the signed proof lie beside it. There is no picture in any of them.</source>
        <translation>حُفظ: ⁦{path}⁩. بجانبه صفحة ويب والدليل الموقّع. لا صور في أي منها.</translation>
    </message>
    <message>
        <source>Beforehand: what was recorded</source>
        <translation>‏Beforehand: ما الذي سُجّل</translation>
    </message>
    <message>
        <source>This report holds no picture, no file name and no name of a person. It lists what the program on this computer recorded.</source>
        <translation>لا يحتوي هذا التقرير على صورة ولا اسم ملف ولا اسم شخص. يعرض ما سجّله البرنامج على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Written on {when}, time zone {zone}. The signed proof is the file {bundle} beside this report: its README says how to check it.</source>
        <translation>كُتب في {when}، المنطقة الزمنية ⁦{zone}⁩. الدليل الموقّع هو الملف ⁦{bundle}⁩ بجانب هذا التقرير: ملف README فيه يشرح كيفية التحقق.</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>First: this computer&apos;s folder</source>
        <translation>أولًا: مجلد هذا الحاسوب</translation>
    </message>
    <message>
        <source>The computer that passes your family&apos;s messages on has made a folder for this one. Bring it here on a USB stick, then pick it. The manual says how, under &quot;Answers from another computer&quot;.</source>
        <translation>الحاسوب الذي ينقل رسائل عائلتكم أنشأ مجلدًا لهذا الحاسوب. أحضروه على ذاكرة USB ثم اختاروه. الطريقة مشروحة في الدليل تحت عنوان «Answers from another computer».</translation>
    </message>
    <message>
        <source>Pick the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>That is not this computer&apos;s folder. A file called link.toml is in it.</source>
        <translation>هذا ليس مجلد هذا الحاسوب. المجلد الصحيح فيه ملف اسمه link.toml.</translation>
    </message>
    <message>
        <source>Answers from elsewhere</source>
        <translation>الإجابة من مكان آخر</translation>
    </message>
    <message>
        <source>When you are out, your child can ask you on a computer of yours. It is off until you pair one, with your child beside you.</source>
        <translation>عندما تكونون خارج البيت يستطيع طفلكم أن يسألكم على أحد حواسيبكم. الميزة متوقفة إلى أن تقرنوا حاسوبًا وطفلكم بجانبكم.</translation>
    </message>
    <message>
        <source>What goes there: what the check says, the line your child picks, and the time. Never a picture or the name of a file.</source>
        <translation>ما يُرسَل: ما يقوله الفحص، والعبارة التي يختارها طفلكم، والوقت. لا تُرسَل صورة ولا اسم ملف أبدًا.</translation>
    </message>
    <message>
        <source>What goes there: the line your child picks, and the time. Never a picture, and not what the check says.</source>
        <translation>ما يُرسَل: العبارة التي يختارها طفلكم والوقت. لا تُرسَل صورة أبدًا ولا ما يقوله الفحص.</translation>
    </message>
    <message>
        <source>An administrator gives this computer its folder: beforehand link join FOLDER</source>
        <translation>يعطي المسؤول هذا الحاسوب مجلده: ⁦beforehand link join FOLDER⁩</translation>
    </message>
    <message>
        <source>The connection is being made…</source>
        <translation>يجري الاتصال…</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>متصل.</translation>
    </message>
    <message>
        <source>Not connected just now. What is asked waits here, and goes as soon as it is.</source>
        <translation>لا اتصال الآن. الأسئلة تنتظر هنا، وتُرسَل حالما يعود الاتصال.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>من يحق له الإجابة</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>⁨{name}⁩، حتى {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {name}? Its answers count no more after that.</source>
        <translation>إزالة ⁨{name}⁩؟ لن تُحتسَب إجاباته بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>نعم، إزالته</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>لا، إبقاؤه</translation>
    </message>
    <message>
        <source>Pair a computer of yours</source>
        <translation>إقران أحد حواسيبكم</translation>
    </message>
    <message>
        <source>Your child&apos;s name</source>
        <translation>اسم طفلكم</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>عرض الرمز</translation>
    </message>
    <message>
        <source>On your own computer, open Beforehand for parents and choose &quot;Add a child&quot;. Type this there:</source>
        <translation>على حاسوبكم افتحوا Beforehand للوالدين واختاروا «إضافة طفل». اكتبوا هناك:</translation>
    </message>
    <message>
        <source>Or read it with your phone: the picture has the same letters in it. The code works once. Minutes left: {n}.</source>
        <translation>أو اقرؤوه بهاتفكم: الصورة تحوي الحروف نفسها. يصلح الرمز مرة واحدة. الدقائق المتبقية: {n}.</translation>
    </message>
    <message>
        <source>Waiting for your computer…</source>
        <translation>بانتظار حاسوبكم…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; has typed the code. Is that your computer?</source>
        <translation>أدخل «⁨{name}⁩» الرمز. هل هذا حاسوبكم؟</translation>
    </message>
    <message>
        <source>Yes, pair it</source>
        <translation>نعم، إقرانه</translation>
    </message>
    <message>
        <source>No, stop</source>
        <translation>لا، إيقاف</translation>
    </message>
    <message>
        <source>Paired. &quot;{name}&quot; may answer for one year.</source>
        <translation>تم الإقران. يحق لـ«⁨{name}⁩» الإجابة لمدة سنة.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>الميزة مشغّلة.</translation>
    </message>
    <message>
        <source>It is switched off. Your child asks at home.</source>
        <translation>الميزة متوقفة. يسأل طفلكم في البيت.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>إيقاف التشغيل</translation>
    </message>
    <message>
        <source>Your child alone switches it on and off, under &quot;The rules here&quot;.</source>
        <translation>طفلكم وحده يشغّلها ويوقفها، تحت «القواعد هنا».</translation>
    </message>
    <message>
        <source>What your children ask</source>
        <translation>ما يسأله أطفالكم</translation>
    </message>
    <message>
        <source>No questions now.</source>
        <translation>لا أسئلة الآن.</translation>
    </message>
    <message>
        <source>No child&apos;s computer is paired yet.</source>
        <translation>لم يُقرَن حاسوب أي طفل بعد.</translation>
    </message>
    <message>
        <source>Connected. Questions arrive by themselves.</source>
        <translation>متصل. تصل الأسئلة من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Not connected just now. Questions arrive as soon as it is.</source>
        <translation>لا اتصال الآن. تصل الأسئلة حالما يعود الاتصال.</translation>
    </message>
    <message>
        <source>{child} says: {reason}</source>
        <translation>{child}: «{reason}»</translation>
    </message>
    <message>
        <source>Asked on {day} at {time}. An answer counts until {day2} at {time2}.</source>
        <translation>طُرح السؤال في {day} الساعة {time}. تُحتسَب الإجابة حتى {day2} الساعة {time2}.</translation>
    </message>
    <message>
        <source>By the clocks, the time for an answer is over. If the question came just now, one clock is wrong, here or there. You can still answer.</source>
        <translation>بحسب الساعات انتهى وقت الإجابة. إن وصل السؤال للتو فإحدى الساعتين خاطئة، هنا أو هناك. ما زال بإمكانكم الإجابة.</translation>
    </message>
    <message>
        <source>By the clock here, it was asked in the future: one clock is wrong, here or there. You can still answer.</source>
        <translation>بحسب الساعة هنا جاء السؤال من المستقبل: إحدى الساعتين خاطئة، هنا أو هناك. ما زال بإمكانكم الإجابة.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها هنا</translation>
    </message>
    <message>
        <source>Let&apos;s talk tonight</source>
        <translation>نتحدث هذا المساء</translation>
    </message>
    <message>
        <source>Allow this one</source>
        <translation>السماح بهذه</translation>
    </message>
    <message>
        <source>Let this one go, once? You cannot see it from here.</source>
        <translation>السماح بإرسال هذه مرة واحدة؟ لا يمكنكم رؤيتها من هنا.</translation>
    </message>
    <message>
        <source>Yes, let it go once</source>
        <translation>نعم، مرة واحدة</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>لا، ليس الآن</translation>
    </message>
    <message>
        <source>Your answer is on its way: {answer}. It arrives once {child}&apos;s computer is on.</source>
        <translation>إجابتكم في الطريق: {answer}. تصل حالما يُشغَّل حاسوب {child}.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how}</source>
        <translation>{child}، {day}، {time}: {how}</translation>
    </message>
    <message>
        <source>{child}, {day}, {time}: {how} (answered by {who})</source>
        <translation>{child}، {day}، {time}: {how} (الإجابة من {who})</translation>
    </message>
    <message>
        <source>it stays held</source>
        <translation>تبقى محتجزة</translation>
    </message>
    <message>
        <source>talk tonight; it stays held</source>
        <translation>حديث هذا المساء؛ تبقى محتجزة</translation>
    </message>
    <message>
        <source>it may go, once</source>
        <translation>يمكن إرسالها مرة واحدة</translation>
    </message>
    <message>
        <source>answered at home</source>
        <translation>أُجيب في البيت</translation>
    </message>
    <message>
        <source>nobody answered within a day; it is still held</source>
        <translation>لم يُجب أحد خلال يوم؛ ما زالت محتجزة</translation>
    </message>
    <message>
        <source>the rules changed; it is still held</source>
        <translation>تغيّرت القواعد؛ ما زالت محتجزة</translation>
    </message>
    <message>
        <source>Children and computers</source>
        <translation>الأطفال والحواسيب</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>إضافة طفل</translation>
    </message>
    <message>
        <source>On your child&apos;s computer, open &quot;For parents&quot; and there &quot;Answers from elsewhere&quot;. It shows a code. Type it here.</source>
        <translation>على حاسوب طفلكم افتحوا «للوالدين» ثم «الإجابة من مكان آخر». يظهر رمز. اكتبوه هنا.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>A name for this computer, like &quot;Mum&apos;s laptop&quot;</source>
        <translation>اسم لهذا الحاسوب، مثل «حاسوب أمي»</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>إقران</translation>
    </message>
    <message>
        <source>Sent. Now say yes on your child&apos;s computer.</source>
        <translation>أُرسل. وافقوا الآن على حاسوب طفلكم.</translation>
    </message>
    <message>
        <source>Paired with {child}.</source>
        <translation>تم الإقران مع {child}.</translation>
    </message>
    <message>
        <source>{child} can ask you here.</source>
        <translation>أسئلة {child} تصل إليكم هنا.</translation>
    </message>
    <message>
        <source>{child} has switched this off and asks at home.</source>
        <translation>أُوقف هذا على حاسوب {child}، والأسئلة تُطرح في البيت.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; may answer too.</source>
        <translation>يحق لـ«⁨{name}⁩» الإجابة أيضًا.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>لقد ضاع</translation>
    </message>
    <message>
        <source>Is &quot;{name}&quot; lost? Its answers count no more after that.</source>
        <translation>هل ضاع «⁨{name}⁩»؟ لن تُحتسَب إجاباته بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>نعم، ضاع</translation>
    </message>
    <message>
        <source>No, it is here</source>
        <translation>لا، هو هنا</translation>
    </message>
    <message>
        <source>Sent. It counts once {child}&apos;s computer has it.</source>
        <translation>أُرسل. يسري حالما يصل إلى حاسوب {child}.</translation>
    </message>
    <message>
        <source>Forget this child&apos;s computer</source>
        <translation>نسيان هذا الحاسوب</translation>
    </message>
    <message>
        <source>Forget {child}&apos;s computer? Its questions do not arrive here after that.</source>
        <translation>نسيان حاسوب {child}؟ لن تصل أسئلته إلى هنا بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>نعم، نسيانه</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>لا، إبقاؤه</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Beforehand: a question for you</source>
        <translation>‏Beforehand: سؤال لكم</translation>
    </message>
    <message>
        <source>A child asks. Click to read it.</source>
        <translation>طفل يسأل. انقروا للقراءة.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>ليس هذا هو الرمز. يُرجى النظر إليه مرة أخرى.</translation>
    </message>
    <message>
        <source>The code is over. Please show a new one.</source>
        <translation>انتهت مدة الرمز. يُرجى عرض رمز جديد.</translation>
    </message>
    <message>
        <source>Your computer has not typed the code yet.</source>
        <translation>لم يُدخَل الرمز على حاسوبكم بعد.</translation>
    </message>
    <message>
        <source>The connection is not there yet. Please try again in a moment.</source>
        <translation>لا اتصال بعد. يُرجى المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>Eight computers may answer already. Please remove one first.</source>
        <translation>يحق لثمانية حواسيب الإجابة بالفعل. يُرجى إزالة واحد أولًا.</translation>
    </message>
    <message>
        <source>There are sixteen computers already. Please forget one first.</source>
        <translation>هناك ستة عشر حاسوبًا بالفعل. يُرجى نسيان واحد أولًا.</translation>
    </message>
    <message>
        <source>No computer of a parent may answer now.</source>
        <translation>لا يحق لأي حاسوب للوالدين الإجابة الآن.</translation>
    </message>
    <message>
        <source>This question is no longer here.</source>
        <translation>لم يعد هذا السؤال هنا.</translation>
    </message>
    <message>
        <source>This child&apos;s computer is no longer here.</source>
        <translation>لم يعد حاسوب هذا الطفل هنا.</translation>
    </message>
    <message>
        <source>This question has an answer already.</source>
        <translation>لهذا السؤال إجابة بالفعل.</translation>
    </message>
    <message>
        <source>Too much waits to be sent. Please try again later.</source>
        <translation>رسائل كثيرة تنتظر الإرسال. يُرجى المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>It could not be sent, because the disk is full.</source>
        <translation>تعذّر الإرسال لأن القرص ممتلئ.</translation>
    </message>
    <message>
        <source>The file of this connection is damaged. Nothing was overwritten.</source>
        <translation>ملف هذا الاتصال تالف. لم يُكتب فوق أي شيء.</translation>
    </message>
    <message>
        <source>This computer has another folder than the other computers know. Please pair again.</source>
        <translation>لهذا الحاسوب مجلد غير الذي تعرفه الحواسيب الأخرى. يُرجى الإقران من جديد.</translation>
    </message>
</context>
<context>
    <name>Child</name>
    <message>
        <source>What is recorded</source>
        <translation>ما الذي يُسجَّل</translation>
    </message>
    <message>
        <source>This is all that the locked list can hold. Your parent can open it. You can see here what went into it today.</source>
        <translation>هذا كل ما يمكن أن تحويه القائمة المقفلة. يستطيع أحد والديك فتحها. ويمكنك أن ترى هنا ما دخل فيها اليوم.</translation>
    </message>
    <message>
        <source>Never in the list</source>
        <translation>ليس في القائمة أبدًا</translation>
    </message>
    <message>
        <source>No picture, not even a small or blurred one</source>
        <translation>لا صورة، ولا حتى صغيرة أو مموّهة</translation>
    </message>
    <message>
        <source>No file names and no folders of yours</source>
        <translation>لا أسماء ملفات ولا مجلدات لك</translation>
    </message>
    <message>
        <source>Nobody you write to, and nothing you write</source>
        <translation>لا أحد تكتب إليه، ولا شيء مما تكتب</translation>
    </message>
    <message>
        <source>No web pages, no passwords, no screen</source>
        <translation>لا صفحات ويب ولا كلمات مرور ولا شاشة</translation>
    </message>
    <message>
        <source>The list stays on this computer. It is sent to nobody.</source>
        <translation>تبقى القائمة على هذا الحاسوب. لا تُرسل إلى أحد.</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>القواعد هنا</translation>
    </message>
    <message>
        <source>These are the same rules that your parent sees.</source>
        <translation>هذه هي القواعد نفسها التي يراها والداك.</translation>
    </message>
    <message>
        <source>Nobody has set this up yet. Until then the careful rules are used.</source>
        <translation>لم يُعدّ أحد هذا بعد. حتى ذلك الحين تُستخدم القواعد الحذرة.</translation>
    </message>
    <message>
        <source>Folders that are looked at</source>
        <translation>المجلدات التي تُفحص</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>القواعد لعمر {profile}</translation>
    </message>
    <message>
        <source>They change after you turn 10, 13 and 16. We tell you when that happens.</source>
        <translation>تتغير بعد أن تبلغ 10 و13 و16 عامًا. نخبرك عندما يحدث ذلك.</translation>
    </message>
    <message>
        <source>{what}: {then}</source>
        <translation>{what}: {then}</translation>
    </message>
    <message>
        <source>it may go</source>
        <translation>يمكن إرساله</translation>
    </message>
    <message>
        <source>a pause, then you decide</source>
        <translation>توقف قصير، ثم القرار لك</translation>
    </message>
    <message>
        <source>it waits until a parent answers</source>
        <translation>ينتظر حتى يجيب أحد الوالدين</translation>
    </message>
    <message>
        <source>What your parent learns</source>
        <translation>ما الذي يعرفه والداك</translation>
    </message>
    <message>
        <source>What your parent never learns</source>
        <translation>ما الذي لا يعرفه والداك أبدًا</translation>
    </message>
    <message>
        <source>What is in a picture</source>
        <translation>ما في الصورة</translation>
    </message>
    <message>
        <source>The name of a file</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>Who it was for, or what you write</source>
        <translation>لمن كانت، أو ما تكتب</translation>
    </message>
    <message>
        <source>You are older now, so the rules have changed</source>
        <translation>لقد كبرت، لذلك تغيّرت القواعد</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>ما الذي ينتظرك</translation>
    </message>
    <message>
        <source>Nothing waits. All is well.</source>
        <translation>لا شيء ينتظر. كل شيء بخير.</translation>
    </message>
    <message>
        <source>You asked your parent</source>
        <translation>سألت والديك</translation>
    </message>
    <message>
        <source>Since {day}, {time}</source>
        <translation>منذ {day}، {time}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>إلقاء نظرة</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>إلقاء نظرة على ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Beforehand takes a second look before a picture leaves this computer. It can be wrong. It can also miss things.</source>
        <translation>يلقي Beforehand نظرة ثانية قبل أن تغادر صورة هذا الحاسوب. قد يخطئ، وقد تفوته أشياء.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار ⁦{version}⁩</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. Anyone may read how it works, use it, change it and pass it on.</source>
        <translation>برنامج حر بموجب رخصة GNU Affero العمومية العامة، الإصدار 3 أو أحدث. يحق لأي شخص أن يقرأ كيف يعمل ويستخدمه ويغيّره وينشره.</translation>
    </message>
    <message>
        <source>It never sends a picture: what it looks at stays on this computer. Only a question that you ask can go to another computer, where your parents have set that up.</source>
        <translation>لا يرسل صورة أبدًا: ما ينظر إليه يبقى على هذا الحاسوب. لا يذهب إلى حاسوب آخر إلا سؤال تطرحه أنت، إن كان والداك قد أعدّا ذلك.</translation>
    </message>
    <message>
        <source>The models that look</source>
        <translation>النماذج التي تفحص</translation>
    </message>
    <message>
        <source>{name} · added by a parent</source>
        <translation>⁨{name}⁩ · أضافه أحد الوالدين</translation>
    </message>
    <message>
        <source>{name} · licence: {licence} · from {source}</source>
        <translation>⁨{name}⁩ · الرخصة: ⁨{licence}⁩ · من ⁦{source}⁩</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>صُنع باستخدام</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), ONNX Runtime (MIT), Pillow (MIT-CMU), FFmpeg through PyAV (LGPL and BSD), pypdfium2 (Apache or BSD), cryptography (Apache or BSD).</source>
        <translation>Qt for Python ‏(LGPL)، ONNX Runtime ‏(MIT)، Pillow ‏(MIT-CMU)، FFmpeg عبر PyAV ‏(LGPL وBSD)، pypdfium2 ‏(Apache أو BSD)، cryptography ‏(Apache أو BSD).</translation>
    </message>
    <message>
        <source>It never hides. If you are an adult and did not want this here, whoever looks after this computer can remove it without any password of ours.</source>
        <translation>لا يختبئ أبدًا. إذا كنت من البالغين ولا تريد هذا هنا، فمن يدير هذا الحاسوب يستطيع إزالته بلا أي كلمة مرور منا.</translation>
    </message>
    <message>
        <source>Needs a parent&apos;s yes. You have not asked yet.</source>
        <translation>يحتاج إلى موافقة أحد والديك. لم تسأل بعد.</translation>
    </message>
    <message>
        <source>Your parent answered: keep it here for now.</source>
        <translation>أجاب أحد والديك: لنبقِه هنا الآن.</translation>
    </message>
    <message>
        <source>Your parent answered: let&apos;s talk tonight.</source>
        <translation>أجاب أحد والديك: لنتحدث هذا المساء.</translation>
    </message>
    <message>
        <source>Waits for your choice</source>
        <translation>ينتظر اختيارك</translation>
    </message>
    <message>
        <source>{where}: {app}</source>
        <translation>{where}: ⁨{app}⁩</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>ما الذي حدث اليوم</translation>
    </message>
    <message>
        <source>Nothing was written down today.</source>
        <translation>لم يُسجَّل شيء اليوم.</translation>
    </message>
    <message>
        <source>How often you said the check was wrong: {n}</source>
        <translation>عدد المرات التي قلت فيها إن الفحص أخطأ: {n}</translation>
    </message>
    <message>
        <source>What was sent to your parent&apos;s computer</source>
        <translation>ما أُرسل إلى حاسوب والديك</translation>
    </message>
    <message>
        <source>Every message that went to another computer or came from one. The newest is first. A picture is never in it.</source>
        <translation>كل رسالة ذهبت إلى حاسوب آخر أو جاءت منه. الأحدث أولًا. ولا تحمل صورة أبدًا.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing came.</source>
        <translation>لم يُرسل شيء، ولم يصل شيء.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>إظهار الأقدم</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>إلى {who}</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>من {who}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>Your question: {reason}</source>
        <translation>سؤالك: {reason}</translation>
    </message>
    <message>
        <source>What the check saw: {what}</source>
        <translation>ما رآه الفحص: {what}</translation>
    </message>
    <message>
        <source>You asked: {day}, {time}</source>
        <translation>سألت: {day}، {time}</translation>
    </message>
    <message>
        <source>An answer counts until: {day}, {time}</source>
        <translation>تُحتسَب الإجابة حتى: {day}، {time}</translation>
    </message>
    <message>
        <source>The answer: keep it here for now.</source>
        <translation>الإجابة: لنبقِه هنا الآن.</translation>
    </message>
    <message>
        <source>The answer: let&apos;s talk tonight.</source>
        <translation>الإجابة: لنتحدث هذا المساء.</translation>
    </message>
    <message>
        <source>The answer: yes, this one, once.</source>
        <translation>الإجابة: نعم، هذه، مرة واحدة.</translation>
    </message>
    <message>
        <source>Your question has ended: keep it here for now.</source>
        <translation>انتهى سؤالك: لنبقِه هنا الآن.</translation>
    </message>
    <message>
        <source>Your question has ended: let&apos;s talk tonight.</source>
        <translation>انتهى سؤالك: لنتحدث هذا المساء.</translation>
    </message>
    <message>
        <source>Your question has ended: yes, this one, once.</source>
        <translation>انتهى سؤالك: نعم، هذه، مرة واحدة.</translation>
    </message>
    <message>
        <source>Your question has ended: it was settled at home.</source>
        <translation>انتهى سؤالك: حُلّ الأمر في البيت.</translation>
    </message>
    <message>
        <source>Your question has ended: a day went by with no answer.</source>
        <translation>انتهى سؤالك: مرّ يوم بلا إجابة.</translation>
    </message>
    <message>
        <source>Your question has ended: the rules have changed.</source>
        <translation>انتهى سؤالك: تغيّرت القواعد.</translation>
    </message>
    <message>
        <source>The link was switched on.</source>
        <translation>شُغّل الربط.</translation>
    </message>
    <message>
        <source>The link was switched off.</source>
        <translation>أُوقف الربط.</translation>
    </message>
    <message>
        <source>Names in it: {names}</source>
        <translation>الأسماء فيها: {names}</translation>
    </message>
    <message>
        <source>A message has arrived. Nothing else is in it.</source>
        <translation>وصلت رسالة. ولا شيء غير ذلك فيها.</translation>
    </message>
    <message>
        <source>A computer of a parent is lost. Its answers count no more.</source>
        <translation>ضاع حاسوب أحد والديك. لن تُحتسَب إجاباته بعد الآن.</translation>
    </message>
    <message>
        <source>Which computers may answer you.</source>
        <translation>الحواسيب التي تستطيع أن تجيبك.</translation>
    </message>
    <message>
        <source>It asked to answer you: its name, and keys to lock messages.</source>
        <translation>طلب أن يجيبك: اسمه، ومفاتيح لقفل الرسائل.</translation>
    </message>
    <message>
        <source>The name that your parents typed for you, and keys to lock messages.</source>
        <translation>الاسم الذي كتبه والداك لك، ومفاتيح لقفل الرسائل.</translation>
    </message>
    <message>
        <source>About, for experts</source>
        <translation>حول البرنامج، للخبراء</translation>
    </message>
    <message>
        <source>This link sends only what you ask yourself. You can switch it off; then you ask at home. Your parents see that it is off, not why.</source>
        <translation>لا يرسل هذا الربط إلا ما تسأله بنفسك. يمكنك إيقافه؛ عندها تسأل في البيت. يرى والداك أنه متوقف، لا السبب.</translation>
    </message>
    <message>
        <source>It is on.</source>
        <translation>إنه مشغّل.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>إنه متوقف.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Beforehand has taken a copied picture out of here.</source>
        <translation>أخرج Beforehand صورة منسوخة من هنا.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Might show private parts</source>
        <translation>قد يُظهر أعضاء حميمة</translation>
    </message>
    <message>
        <source>Might show underwear or swimwear</source>
        <translation>قد يُظهر ملابس داخلية أو ملابس سباحة</translation>
    </message>
    <message>
        <source>Not a picture or video</source>
        <translation>ليس صورة ولا فيديو</translation>
    </message>
    <message>
        <source>An exception in the rules</source>
        <translation>استثناء في القواعد</translation>
    </message>
    <message>
        <source>Known as a false alarm</source>
        <translation>معروف بأنه إنذار خاطئ</translation>
    </message>
    <message>
        <source>Allowed once</source>
        <translation>سُمح به مرة</translation>
    </message>
    <message>
        <source>The file seems to be broken</source>
        <translation>يبدو أن الملف تالف</translation>
    </message>
    <message>
        <source>We do not know this kind of file</source>
        <translation>لا نعرف هذا النوع من الملفات</translation>
    </message>
    <message>
        <source>We cannot open this kind of file</source>
        <translation>لا نستطيع فتح هذا النوع من الملفات</translation>
    </message>
    <message>
        <source>It is locked with a password</source>
        <translation>مقفل بكلمة مرور</translation>
    </message>
    <message>
        <source>The file is too big</source>
        <translation>الملف كبير جدًا</translation>
    </message>
    <message>
        <source>The picture is too big</source>
        <translation>الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <source>There are too many things in it</source>
        <translation>فيه أشياء كثيرة جدًا</translation>
    </message>
    <message>
        <source>It is packed too many times</source>
        <translation>مضغوط مرات كثيرة جدًا</translation>
    </message>
    <message>
        <source>It grows far too big when opened</source>
        <translation>يكبر كثيرًا عند فتحه</translation>
    </message>
    <message>
        <source>We could look at a part of it only</source>
        <translation>استطعنا فحص جزء منه فقط</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>استغرق وقتًا طويلًا</translation>
    </message>
    <message>
        <source>It needed too much memory</source>
        <translation>احتاج إلى ذاكرة كثيرة</translation>
    </message>
    <message>
        <source>The check stopped in the middle</source>
        <translation>توقف الفحص في المنتصف</translation>
    </message>
    <message>
        <source>The check gave a strange answer</source>
        <translation>أعطى الفحص إجابة غريبة</translation>
    </message>
    <message>
        <source>The check could not start</source>
        <translation>لم يستطع الفحص أن يبدأ</translation>
    </message>
    <message>
        <source>A part of the check is missing</source>
        <translation>جزء من الفحص مفقود</translation>
    </message>
    <message>
        <source>A part of the check was changed</source>
        <translation>تغيّر جزء من الفحص</translation>
    </message>
    <message>
        <source>The file was still being written</source>
        <translation>كان الملف لا يزال يُكتب</translation>
    </message>
    <message>
        <source>We may not read it</source>
        <translation>لا يُسمح لنا بقراءته</translation>
    </message>
    <message>
        <source>The disk had a problem</source>
        <translation>حدثت مشكلة في القرص</translation>
    </message>
    <message>
        <source>The file was gone before we looked</source>
        <translation>اختفى الملف قبل أن نفحصه</translation>
    </message>
    <message>
        <source>It is not a normal file</source>
        <translation>ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <source>It is not there, so nothing in it is looked at.</source>
        <translation>المجلد غير موجود، لذلك لا يُفحص شيء فيه.</translation>
    </message>
    <message>
        <source>It is not a folder, so nothing is looked at.</source>
        <translation>هذا ليس مجلدًا، لذلك لا يُفحص شيء.</translation>
    </message>
    <message>
        <source>We may not look into it.</source>
        <translation>لا يُسمح لنا بالاطلاع عليه.</translation>
    </message>
    <message>
        <source>We may not look into a folder inside it.</source>
        <translation>لا يُسمح لنا بالاطلاع على مجلد بداخله.</translation>
    </message>
    <message>
        <source>A folder inside it lies too deep for us to look into.</source>
        <translation>يوجد بداخله مجلد أعمق من أن نتمكن من فحصه.</translation>
    </message>
    <message>
        <source>It has very many folders. We look through them every few seconds.</source>
        <translation>يحتوي على مجلدات كثيرة جدًا. نمر عليها كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Too many programs watch folders. We look through it every few seconds.</source>
        <translation>عدد كبير جدًا من البرامج يراقب المجلدات. نمر عليه كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>The system does not tell us of changes. We look through it every few seconds.</source>
        <translation>لا يُبلغنا النظام بالتغييرات. نمر عليه كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>The computer it lies on does not answer.</source>
        <translation>الحاسوب الذي يوجد عليه لا يستجيب.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard, so it is not looked at. Please restart the computer.</source>
        <translation>حدث خلل في الحماية، لذلك لا يُفحص. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The guard is not running.</source>
        <translation>الحماية لا تعمل.</translation>
    </message>
    <message>
        <source>The guard is of another version. Please restart the computer.</source>
        <translation>الحماية من إصدار آخر. يُرجى إعادة تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The guard gave an answer that makes no sense.</source>
        <translation>أعطت الحماية إجابة غير مفهومة.</translation>
    </message>
    <message>
        <source>It has not been set up yet, so nothing can be recorded.</source>
        <translation>لم يُعدّ بعد، لذلك لا يمكن تسجيل شيء.</translation>
    </message>
    <message>
        <source>The list cannot be written. Is the disk full?</source>
        <translation>لا يمكن كتابة القائمة. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>A folder cannot be looked at.</source>
        <translation>لا يمكن فحص أحد المجلدات.</translation>
    </message>
    <message>
        <source>A folder is gone.</source>
        <translation>اختفى أحد المجلدات.</translation>
    </message>
    <message>
        <source>A folder is not there.</source>
        <translation>أحد المجلدات غير موجود.</translation>
    </message>
    <message>
        <source>A folder may not be read.</source>
        <translation>لا يُسمح بقراءة أحد المجلدات.</translation>
    </message>
    <message>
        <source>The gate in front of files does not answer, so programs can open any picture.</source>
        <translation>البوابة أمام الملفات لا تجيب، لذلك تستطيع البرامج فتح أي صورة.</translation>
    </message>
    <message>
        <source>Only a few folders are looked at: those that were named at the start. Pictures can be sent from others.</source>
        <translation>تُفحص مجلدات قليلة فقط: تلك التي سُمّيت عند البدء. ويمكن إرسال الصور من مجلدات أخرى.</translation>
    </message>
    <message>
        <source>No folder is looked at.</source>
        <translation>لا يُفحص أي مجلد.</translation>
    </message>
    <message>
        <source>A file could not be put away or given back. It is still in its place.</source>
        <translation>تعذّر حفظ ملف أو إعادته. ما زال في مكانه.</translation>
    </message>
    <message>
        <source>The check cannot start.</source>
        <translation>لا يستطيع الفحص أن يبدأ.</translation>
    </message>
    <message>
        <source>A model file is missing, so every file is treated as not checked.</source>
        <translation>ينقص ملف نموذج، لذلك يُعامل كل ملف كأنه غير مفحوص.</translation>
    </message>
    <message>
        <source>A model file was changed, so every file is treated as not checked.</source>
        <translation>تغيّر ملف نموذج، لذلك يُعامل كل ملف كأنه غير مفحوص.</translation>
    </message>
    <message>
        <source>The rules cannot be read. Until then the strictest rules are used.</source>
        <translation>لا يمكن قراءة القواعد. حتى ذلك الحين تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>The list has been damaged or changed.</source>
        <translation>القائمة تالفة أو غُيّرت.</translation>
    </message>
    <message>
        <source>That was not the passphrase.</source>
        <translation>لم تكن هذه عبارة المرور.</translation>
    </message>
    <message>
        <source>That is not the code. Please look at it once more.</source>
        <translation>ليس هذا هو الرمز. يُرجى النظر إليه مرة أخرى.</translation>
    </message>
    <message>
        <source>Please wait a moment before the next try.</source>
        <translation>يُرجى الانتظار لحظة قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>Those digits do not fit. Please listen to them once more.</source>
        <translation>هذه الأرقام غير صحيحة. يُرجى سماعها مرة أخرى.</translation>
    </message>
    <message>
        <source>The digits were wrong five times today. Please ask a parent to type the passphrase here.</source>
        <translation>كانت الأرقام خاطئة خمس مرات اليوم. يُرجى أن يكتب أحد والديك عبارة المرور هنا.</translation>
    </message>
    <message>
        <source>Answers by telephone are not switched on here.</source>
        <translation>الإجابة عبر الهاتف غير مفعّلة هنا.</translation>
    </message>
    <message>
        <source>Answers by telephone need a computer that is guarded as a whole.</source>
        <translation>الإجابة عبر الهاتف ممكنة فقط عندما يكون الحاسوب كله محميًا.</translation>
    </message>
    <message>
        <source>This is locked. Please give the passphrase again.</source>
        <translation>هذا مقفل. يُرجى إدخال عبارة المرور مرة أخرى.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>عبارة المرور هذه سهلة التخمين.</translation>
    </message>
    <message>
        <source>It has been set up already.</source>
        <translation>سبق إعداده.</translation>
    </message>
    <message>
        <source>The pause is not over yet.</source>
        <translation>لم ينتهِ التوقف بعد.</translation>
    </message>
    <message>
        <source>The rules here do not allow that without a parent.</source>
        <translation>القواعد هنا لا تسمح بذلك من دون أحد الوالدين.</translation>
    </message>
    <message>
        <source>It no longer waits here.</source>
        <translation>لم يعد ينتظر هنا.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>أُوقف. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>This is made for children under 18 only.</source>
        <translation>هذا مصنوع للأطفال دون 18 عامًا فقط.</translation>
    </message>
    <message>
        <source>There is no folder to try it in.</source>
        <translation>لا يوجد مجلد للتجربة فيه.</translation>
    </message>
    <message>
        <source>A held file cannot be read any more.</source>
        <translation>لم يعد بالإمكان قراءة ملف محتجز.</translation>
    </message>
    <message>
        <source>There is too much to do at once. Please try again in a moment.</source>
        <translation>هناك عمل كثير في وقت واحد. يُرجى المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>Something went wrong in the guard. Please try again.</source>
        <translation>حدث خطأ في الحماية. يُرجى المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>That date cannot be right.</source>
        <translation>لا يمكن أن يكون هذا التاريخ صحيحًا.</translation>
    </message>
    <message>
        <source>Please give the month as well.</source>
        <translation>يُرجى إدخال الشهر أيضًا.</translation>
    </message>
    <message>
        <source>The test card is missing.</source>
        <translation>بطاقة الاختبار مفقودة.</translation>
    </message>
    <message>
        <source>The rules are gone. The strictest rules are used.</source>
        <translation>اختفت القواعد. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>The rules are damaged. The strictest rules are used.</source>
        <translation>القواعد تالفة. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>The rules were written by a newer version. The strictest rules are used.</source>
        <translation>كُتبت القواعد بإصدار أحدث. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>The rules were signed with another key. The strictest rules are used.</source>
        <translation>وُقّعت القواعد بمفتاح آخر. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>The rules were changed without the passphrase. The strictest rules are used.</source>
        <translation>غُيّرت القواعد من دون عبارة المرور. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>Older rules were put in place and refused. The strictest rules are used.</source>
        <translation>وُضعت قواعد أقدم ورُفضت. تُستخدم أشد القواعد.</translation>
    </message>
    <message>
        <source>A web browser is open that is not covered, or not everywhere.</source>
        <translation>متصفح مفتوح غير مشمول، أو غير مشمول في كل مكان.</translation>
    </message>
    <message>
        <source>The key file is damaged. Nothing was overwritten.</source>
        <translation>ملف المفاتيح تالف. لم يُكتب فوق شيء.</translation>
    </message>
    <message>
        <source>What was said to be a false alarm before is lost.</source>
        <translation>ما قيل سابقًا إنه إنذار خاطئ فُقد.</translation>
    </message>
    <message>
        <source>What is said to be a false alarm now is forgotten at the next start.</source>
        <translation>ما يقال الآن إنه إنذار خاطئ يُنسى عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>The readable copy of the rules was changed. It does not count until a parent puts it in force.</source>
        <translation>غُيّرت النسخة المقروءة من القواعد. لا تُحتسب حتى يطبّقها أحد الوالدين.</translation>
    </message>
    <message>
        <source>The list is gone. A new one starts when a parent opens the parents&apos; area.</source>
        <translation>اختفت القائمة. تبدأ من جديد عندما يفتح أحد الوالدين قسم الوالدين.</translation>
    </message>
    <message>
        <source>The guard lost its place in the list. It is mended when a parent opens the parents&apos; area.</source>
        <translation>فقدت الحماية موضعها في القائمة. يُصلح ذلك عندما يفتح أحد الوالدين قسم الوالدين.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>يوجد ملف بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>تعذّرت كتابة الملف هناك.</translation>
    </message>
    <message>
        <source>A file was looked at</source>
        <translation>فُحص ملف</translation>
    </message>
    <message>
        <source>A file was let through</source>
        <translation>سُمح لملف بالمرور</translation>
    </message>
    <message>
        <source>A file was deleted by choice</source>
        <translation>حُذف ملف بالاختيار</translation>
    </message>
    <message>
        <source>A parent was asked</source>
        <translation>سُئل أحد الوالدين</translation>
    </message>
    <message>
        <source>A parent answered</source>
        <translation>أجاب أحد الوالدين</translation>
    </message>
    <message>
        <source>The check was said to be wrong</source>
        <translation>قيل إن الفحص أخطأ</translation>
    </message>
    <message>
        <source>A kept file came up again</source>
        <translation>سُئل مجددًا عن ملف محفوظ</translation>
    </message>
    <message>
        <source>The guard started</source>
        <translation>بدأت الحماية</translation>
    </message>
    <message>
        <source>The guard stopped</source>
        <translation>توقفت الحماية</translation>
    </message>
    <message>
        <source>The guard was at work</source>
        <translation>كانت الحماية تعمل</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>دخل الحاسوب في السكون</translation>
    </message>
    <message>
        <source>The computer woke up</source>
        <translation>استيقظ الحاسوب</translation>
    </message>
    <message>
        <source>The clock was changed</source>
        <translation>تغيّرت الساعة</translation>
    </message>
    <message>
        <source>The rules were changed</source>
        <translation>تغيّرت القواعد</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>تغيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>A passphrase or code did not fit</source>
        <translation>عبارة مرور أو رمز غير صحيح</translation>
    </message>
    <message>
        <source>Answers by telephone were switched on or off</source>
        <translation>فُعّلت الإجابة عبر الهاتف أو أُوقفت</translation>
    </message>
    <message>
        <source>A message went to another computer</source>
        <translation>أُرسلت رسالة إلى حاسوب آخر</translation>
    </message>
    <message>
        <source>A message came from another computer</source>
        <translation>وصلت رسالة من حاسوب آخر</translation>
    </message>
    <message>
        <source>The family link carried a message, or was switched</source>
        <translation>نقل الربط العائلي رسالة، أو شُغّل أو أُوقف</translation>
    </message>
    <message>
        <source>A parent opened the list</source>
        <translation>فتح أحد الوالدين القائمة</translation>
    </message>
    <message>
        <source>A parent made a copy of the list</source>
        <translation>نسخ أحد الوالدين القائمة</translation>
    </message>
    <message>
        <source>A parent erased the list</source>
        <translation>محا أحد الوالدين القائمة</translation>
    </message>
    <message>
        <source>Old entries were removed</source>
        <translation>أُزيلت مدخلات قديمة</translation>
    </message>
    <message>
        <source>Something went wrong in the guard</source>
        <translation>حدث خطأ في الحماية</translation>
    </message>
    <message>
        <source>The icon on the screen went away or came back</source>
        <translation>اختفت الأيقونة من الشاشة أو عادت</translation>
    </message>
    <message>
        <source>A new part of the list was begun</source>
        <translation>بدأ جزء جديد من القائمة</translation>
    </message>
    <message>
        <source>The level of protection changed</source>
        <translation>تغيّر مستوى الحماية</translation>
    </message>
    <message>
        <source>The place in the list was noted</source>
        <translation>سُجّل الموضع في القائمة</translation>
    </message>
    <message>
        <source>A parent saw that the list is not whole</source>
        <translation>رأى أحد الوالدين أن القائمة غير كاملة</translation>
    </message>
    <message>
        <source>A command looked into the list</source>
        <translation>اطّلع أمر على القائمة</translation>
    </message>
    <message>
        <source>The guard was stuck for a while</source>
        <translation>تجمّدت الحماية لبعض الوقت</translation>
    </message>
    <message>
        <source>The watched folders changed</source>
        <translation>تغيّرت المجلدات المراقبة</translation>
    </message>
    <message>
        <source>Many entries of one kind</source>
        <translation>مدخلات كثيرة من نوع واحد</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>سُمح به</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Yes, once</source>
        <translation>نعم، مرة واحدة</translation>
    </message>
    <message>
        <source>Talk tonight</source>
        <translation>الحديث هذا المساء</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>تمت المتابعة</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Web browser</source>
        <translation>متصفح الويب</translation>
    </message>
    <message>
        <source>Gate in front of files</source>
        <translation>البوابة أمام الملفات</translation>
    </message>
    <message>
        <source>Copied pictures</source>
        <translation>الصور المنسوخة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>A new picture in a watched folder is looked at and, if need be, taken aside. A program that is faster than the check may already have read it.</source>
        <translation>تُفحص كل صورة جديدة في مجلد مراقَب وتُنحّى جانبًا عند الحاجة. البرنامج الأسرع من الفحص قد يكون قرأها بالفعل.</translation>
    </message>
    <message>
        <source>A file picked for upload on a web page is checked before the page gets it.</source>
        <translation>يُفحص الملف المختار للرفع على صفحة ويب قبل أن تحصل عليه الصفحة.</translation>
    </message>
    <message>
        <source>A program cannot open a picture before it has been checked.</source>
        <translation>لا يستطيع برنامج فتح صورة قبل فحصها.</translation>
    </message>
    <message>
        <source>A copied picture is looked at before it is pasted. This can be too late.</source>
        <translation>تُفحص الصورة المنسوخة قبل لصقها. قد يكون ذلك متأخرًا.</translation>
    </message>
    <message>
        <source>Shows a card when a program turns the camera on. It sees nothing of the picture, and stops nothing.</source>
        <translation>يعرض بطاقة عندما يشغّل برنامج الكاميرا. لا يرى شيئًا من الصورة ولا يوقف شيئًا.</translation>
    </message>
    <message>
        <source>The computer was switched off</source>
        <translation>كان الحاسوب مطفأً</translation>
    </message>
    <message>
        <source>The guard was not running</source>
        <translation>لم تكن الحماية تعمل</translation>
    </message>
    <message>
        <source>The guard ran, but none of the usual folders was looked at</source>
        <translation>كانت الحماية تعمل، لكن لم يُفحص أي من المجلدات المعتادة</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>قفزت الساعة</translation>
    </message>
    <message>
        <source>By the child</source>
        <translation>من الطفل</translation>
    </message>
    <message>
        <source>By a parent</source>
        <translation>من أحد الوالدين</translation>
    </message>
    <message>
        <source>By a parent, on the telephone</source>
        <translation>من أحد الوالدين عبر الهاتف</translation>
    </message>
    <message>
        <source>By a parent, from another computer</source>
        <translation>من أحد الوالدين، من حاسوب آخر</translation>
    </message>
    <message>
        <source>The recovery code alone</source>
        <translation>رمز الاسترداد وحده</translation>
    </message>
    <message>
        <source>With new keys</source>
        <translation>بمفاتيح جديدة</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>صورة منسوخة</translation>
    </message>
    <message>
        <source>in a folder</source>
        <translation>في مجلد</translation>
    </message>
    <message>
        <source>on a web page</source>
        <translation>في صفحة ويب</translation>
    </message>
    <message>
        <source>in what was copied</source>
        <translation>فيما نُسخ</translation>
    </message>
    <message>
        <source>when an app opened it</source>
        <translation>عندما فتحه تطبيق</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>عند الكاميرا</translation>
    </message>
    <message>
        <source>It was changed after it was written</source>
        <translation>غُيّر بعد كتابته</translation>
    </message>
    <message>
        <source>Entries are missing in the middle</source>
        <translation>مدخلات مفقودة في الوسط</translation>
    </message>
    <message>
        <source>Entries are in another order</source>
        <translation>المدخلات بترتيب آخر</translation>
    </message>
    <message>
        <source>An entry is there twice</source>
        <translation>مدخل مكرر</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>أحدث المدخلات مفقودة</translation>
    </message>
    <message>
        <source>A signature is not valid</source>
        <translation>توقيع غير صالح</translation>
    </message>
    <message>
        <source>The guard&apos;s own note of where the list ends is lost</source>
        <translation>فُقدت ملاحظة الحماية عن نهاية القائمة</translation>
    </message>
    <message>
        <source>The guard&apos;s note of where the list ends was made up</source>
        <translation>ملاحظة الحماية عن نهاية القائمة مزيفة</translation>
    </message>
    <message>
        <source>The list is longer than the guard remembers</source>
        <translation>القائمة أطول مما تتذكره الحماية</translation>
    </message>
    <message>
        <source>It was not begun with this family&apos;s key</source>
        <translation>لم تبدأ بمفتاح هذه العائلة</translation>
    </message>
    <message>
        <source>It is the list of another computer</source>
        <translation>إنها قائمة حاسوب آخر</translation>
    </message>
    <message>
        <source>It does not go through the change of keys</source>
        <translation>لا تمر بتغيير المفاتيح</translation>
    </message>
    <message>
        <source>Entries were removed before their time</source>
        <translation>أُزيلت مدخلات قبل وقتها</translation>
    </message>
    <message>
        <source>It is older than the one that was seen before</source>
        <translation>إنها أقدم من التي شوهدت من قبل</translation>
    </message>
    <message>
        <source>It was begun again after a part of it was lost</source>
        <translation>بدأت من جديد بعد فقدان جزء منها</translation>
    </message>
    <message>
        <source>It has entries that hold nothing</source>
        <translation>فيها مدخلات فارغة</translation>
    </message>
    <message>
        <source>A new day</source>
        <translation>يوم جديد</translation>
    </message>
    <message>
        <source>After a change of the rules</source>
        <translation>بعد تغيير القواعد</translation>
    </message>
    <message>
        <source>After a change of the passphrase</source>
        <translation>بعد تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>After a repair</source>
        <translation>بعد إصلاح</translation>
    </message>
    <message>
        <source>After the list was erased</source>
        <translation>بعد محو القائمة</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>بعد انقطاع</translation>
    </message>
    <message>
        <source>The gate did not answer, so programs could open any picture</source>
        <translation>لم تجب البوابة، فاستطاعت البرامج فتح أي صورة</translation>
    </message>
    <message>
        <source>The gate answers again</source>
        <translation>البوابة تجيب من جديد</translation>
    </message>
    <message>
        <source>Digits for an answer by telephone</source>
        <translation>أرقام للإجابة عبر الهاتف</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>تم التفعيل</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>تم الإيقاف</translation>
    </message>
    <message>
        <source>By a birthday</source>
        <translation>بسبب عيد ميلاد</translation>
    </message>
    <message>
        <source>The icon was closed</source>
        <translation>أُغلقت الأيقونة</translation>
    </message>
    <message>
        <source>The guard had lost its place in the list</source>
        <translation>كانت الحماية قد فقدت موضعها في القائمة</translation>
    </message>
    <message>
        <source>The check took too long for the gate</source>
        <translation>استغرق الفحص وقتًا أطول مما تنتظره البوابة</translation>
    </message>
    <message>
        <source>The gate could not reach the check</source>
        <translation>لم تستطع البوابة الوصول إلى الفحص</translation>
    </message>
    <message>
        <source>Too many programs asked the gate at once</source>
        <translation>سألت برامج كثيرة البوابة في وقت واحد</translation>
    </message>
    <message>
        <source>A check at the gate was not finished</source>
        <translation>لم ينتهِ فحص عند البوابة</translation>
    </message>
    <message>
        <source>The gate could open no more files</source>
        <translation>لم تستطع البوابة فتح ملفات أخرى</translation>
    </message>
    <message>
        <source>The gate ended and was started again</source>
        <translation>انتهت البوابة وأُعيد تشغيلها</translation>
    </message>
    <message>
        <source>The gate was stuck and was started again</source>
        <translation>تعطلت البوابة وأُعيد تشغيلها</translation>
    </message>
    <message>
        <source>The gate keeps failing and is open</source>
        <translation>البوابة تفشل مرارًا وهي مفتوحة</translation>
    </message>
    <message>
        <source>The keeper of the gate ended</source>
        <translation>انتهى مشرف البوابة</translation>
    </message>
    <message>
        <source>Some changed files had to be looked for again</source>
        <translation>وجب البحث من جديد عن بعض الملفات المتغيّرة</translation>
    </message>
    <message>
        <source>A folder could not be put behind the gate</source>
        <translation>تعذّر وضع مجلد خلف البوابة</translation>
    </message>
    <message>
        <source>In the app, with the passphrase</source>
        <translation>في التطبيق، بعبارة المرور</translation>
    </message>
    <message>
        <source>In the app, with the recovery code</source>
        <translation>في التطبيق، برمز الاسترداد</translation>
    </message>
    <message>
        <source>On the command line, with the passphrase</source>
        <translation>في سطر الأوامر، بعبارة المرور</translation>
    </message>
    <message>
        <source>On the command line, with the recovery code</source>
        <translation>في سطر الأوامر، برمز الاسترداد</translation>
    </message>
    <message>
        <source>Only folders that were named at the start</source>
        <translation>المجلدات المحددة عند بدء التشغيل فقط</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>لا يوجد أي مجلد</translation>
    </message>
    <message>
        <source>Some folders could not be watched</source>
        <translation>تعذّرت مراقبة بعض المجلدات</translation>
    </message>
    <message>
        <source>The guard itself</source>
        <translation>الحماية نفسها</translation>
    </message>
    <message>
        <source>The part that reads pictures</source>
        <translation>الجزء الذي يقرأ الصور</translation>
    </message>
    <message>
        <source>The key file is older than one that was seen before</source>
        <translation>ملف المفاتيح أقدم من ملف سبق رصده</translation>
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
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>خروج سريع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Waiting for the guard on this computer…</source>
        <translation>في انتظار الحماية على هذا الحاسوب…</translation>
    </message>
    <message>
        <source>Something needs a look ({code}).</source>
        <translation>هناك ما يحتاج إلى نظرة ({code}).</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The new language is used in every window you open from now on.</source>
        <translation>تُستخدم اللغة الجديدة في كل نافذة تُفتح من الآن.</translation>
    </message>
    <message>
        <source>Read each pause out loud</source>
        <translation>قراءة كل توقف بصوت عالٍ</translation>
    </message>
    <message>
        <source>For children who do not read yet. Others in the room can hear it.</source>
        <translation>للأطفال الذين لا يقرؤون بعد. قد يسمعه آخرون في الغرفة.</translation>
    </message>
    <message>
        <source>This computer has no voice installed (speech-dispatcher).</source>
        <translation>لا يوجد صوت مثبّت على هذا الحاسوب (speech-dispatcher).</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Make a safer copy</source>
        <translation>إنشاء نسخة أكثر أمانًا</translation>
    </message>
    <message>
        <source>The copy does not say where, when and with which camera it was made. You can also cover parts or cut off sides.</source>
        <translation>لا تُظهر النسخة أين ومتى وبأي كاميرا التُقطت الصورة. يمكنك أيضًا تغطية أجزاء منها أو قص أطرافها.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on. Your picture stays safe here.</source>
        <translation>تُفحص النسخة أيضًا. النسخة وحدها يمكن أن تُرسل.</translation>
    </message>
    <message>
        <source>The check looks at the copy too. Only the copy can go on.</source>
        <translation>تُفحص النسخة أيضًا. النسخة وحدها يمكن أن تُرسل.</translation>
    </message>
    <message>
        <source>Your picture, blurred. Press a part to cover it.</source>
        <translation>صورتك مموّهة. اضغط على جزء لتغطيته.</translation>
    </message>
    <message>
        <source>There is no blur of this picture any more, so you choose by place alone.</source>
        <translation>لم تعد هناك معاينة مموّهة لهذه الصورة، لذا تختار الأجزاء بحسب موضعها فقط.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: not covered</source>
        <translation>الصف {row}، العمود {column}: غير مغطى</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: covered</source>
        <translation>الصف {row}، العمود {column}: مغطى</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: cut off</source>
        <translation>الصف {row}، العمود {column}: مقصوص</translation>
    </message>
    <message>
        <source>With the keyboard: arrows move, Space covers.</source>
        <translation>بلوحة المفاتيح: الأسهم للتنقل، ومفتاح المسافة للتغطية.</translation>
    </message>
    <message>
        <source>Cut off a strip:</source>
        <translation>قص شريط:</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>إنشاء النسخة</translation>
    </message>
    <message>
        <source>The check looks at the copy…</source>
        <translation>يجري فحص النسخة…</translation>
    </message>
    <message>
        <source>The copy looks like it might still show too much, so it was not kept. You can cover more, or leave it.</source>
        <translation>يبدو أن النسخة قد تُظهر أكثر من اللازم، لذلك لم تُحفظ. يمكنك تغطية المزيد أو ترك الأمر.</translation>
    </message>
    <message>
        <source>Your copy is ready</source>
        <translation>نسختك جاهزة</translation>
    </message>
    <message>
        <source>It is called {name} and lies where your picture was. You can send that one. Your picture stays safe here. You never have to send anything.</source>
        <translation>اسمها ⁨{name}⁩ وهي في المكان الذي كانت فيه صورتك. يمكنك إرسال هذه النسخة. وتبقى صورتك هنا بأمان. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>It is called {name} and lies in {folder}. Pick that one in place of your picture. You never have to send anything.</source>
        <translation>اسمها ⁨{name}⁩ وهي في ⁦{folder}⁩. اختر هذه بدل صورتك. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>It is copied, so you can paste it. It also lies in {folder} and is called {name}. You never have to send anything.</source>
        <translation>نُسخت، ويمكنك لصقها. وهي أيضًا في ⁦{folder}⁩ واسمها ⁨{name}⁩. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>safer-copy</source>
        <translation>نسخة-آمنة</translation>
    </message>
    <message>
        <source>This picture says where it was taken</source>
        <translation>هذه الصورة تذكر مكان التقاطها</translation>
    </message>
    <message>
        <source>These pictures say where they were taken</source>
        <translation>هذه الصور تذكر أماكن التقاطها</translation>
    </message>
    <message>
        <source>Whoever gets it can read the place. Shall we make a copy without the place?</source>
        <translation>من يتلقاها يستطيع قراءة المكان. هل ننشئ نسخة من دون المكان؟</translation>
    </message>
    <message>
        <source>Your picture stays as it is. That you made a copy is not written down. It counts as one more picture that the check looked at.</source>
        <translation>تبقى صورتك كما هي. لا يُسجَّل أنك أنشأت نسخة. وتُحسب النسخة صورةً أخرى نظر إليها الفحص.</translation>
    </message>
    <message>
        <source>Make a copy without the place</source>
        <translation>إنشاء نسخة من دون المكان</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>Don&apos;t ask me about this again</source>
        <translation>لا تسألني عن هذا مجددًا</translation>
    </message>
    <message>
        <source>There is a copy without the place</source>
        <translation>توجد نسخة من دون المكان</translation>
    </message>
    <message>
        <source>It lies beside your picture. Send this one: {names}</source>
        <translation>هي بجوار صورتك. أرسل هذه: {names}</translation>
    </message>
    <message>
        <source>That did not work for {n}. {why}</source>
        <translation>لم ينجح ذلك (العدد: {n}). {why}</translation>
    </message>
    <message>
        <source>Take the place out of a picture</source>
        <translation>إزالة المكان من صورة</translation>
    </message>
    <message>
        <source>A new picture says where it was taken.</source>
        <translation>صورة جديدة تذكر مكان التقاطها.</translation>
    </message>
    <message>
        <source>Beforehand: a picture says where it was taken</source>
        <translation>‏Beforehand: صورة تذكر مكان التقاطها</translation>
    </message>
    <message>
        <source>Click to make a copy without the place.</source>
        <translation>انقر لإنشاء نسخة من دون المكان.</translation>
    </message>
    <message>
        <source>Offer to take the place out of new pictures</source>
        <translation>عرض إزالة المكان من الصور الجديدة</translation>
    </message>
    <message>
        <source>This is for new pictures in your folders. A fine picture that you copy or give to a web page or an app goes on at once, so there we cannot ask first.</source>
        <translation>هذا للصور الجديدة في مجلداتك. أما الصورة التي لا بأس بها وتنسخها أو تعطيها لصفحة ويب أو تطبيق فتمضي فورًا، فلا نستطيع أن نسأل قبلها.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent is shown that you did.</source>
        <translation>إذا أنشأت نسخة، فسيُعرض ذلك على والديك.</translation>
    </message>
    <message>
        <source>If you make a copy, the list keeps that you did.</source>
        <translation>إذا أنشأت نسخة، فستحتفظ القائمة بذلك.</translation>
    </message>
    <message>
        <source>If you make a copy, your parent can only see how many times you did.</source>
        <translation>إذا أنشأت نسخة، فلن يرى والداك سوى عدد المرات.</translation>
    </message>
    <message>
        <source>If you make a copy, that is not written down. The copy counts as one more picture that the check looked at.</source>
        <translation>إذا أنشأت نسخة، فلن يُسجَّل ذلك. وتُحسب النسخة صورةً أخرى نظر إليها الفحص.</translation>
    </message>
    <message>
        <source>This file cannot be copied like that.</source>
        <translation>لا يمكن نسخ هذا الملف بهذه الطريقة.</translation>
    </message>
    <message>
        <source>The copy might show too much, so it was not kept.</source>
        <translation>قد تُظهر النسخة أكثر من اللازم، لذلك لم تُحفظ.</translation>
    </message>
    <message>
        <source>The picture was changed meanwhile.</source>
        <translation>تغيّرت الصورة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The picture or its folder is no longer there.</source>
        <translation>لم تعد الصورة أو مجلدها موجودًا.</translation>
    </message>
    <message>
        <source>The picture is too large for that.</source>
        <translation>الصورة أكبر مما يصلح لذلك.</translation>
    </message>
    <message>
        <source>The picture is still being put away. Please try again in a moment.</source>
        <translation>ما زالت الصورة قيد الحفظ. يُرجى المحاولة بعد لحظة.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>What is covered, and how well</source>
        <translation>ما المشمول، وإلى أي حد</translation>
    </message>
    <message>
        <source>On</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>On, with gaps</source>
        <translation>يعمل، مع ثغرات</translation>
    </message>
    <message>
        <source>{covered} of {found}</source>
        <translation>{covered} من {found}</translation>
    </message>
    <message>
        <source>No browser is open</source>
        <translation>لا يوجد متصفح مفتوح</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>غير ممكن هنا</translation>
    </message>
    <message>
        <source>Only looks on</source>
        <translation>يراقب فقط</translation>
    </message>
    <message>
        <source>The gate does this</source>
        <translation>البوابة تفعل هذا</translation>
    </message>
    <message>
        <source>Programs that send pictures</source>
        <translation>البرامج التي ترسل صورًا</translation>
    </message>
    <message>
        <source>None that we know was found.</source>
        <translation>لم يُعثر على أي برنامج نعرفه.</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked</source>
        <translation>لا يصل إلى صورة قبل فحصها</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in private windows it can</source>
        <translation>لا يصل إلى صورة قبل فحصها، إلا في النوافذ الخاصة</translation>
    </message>
    <message>
        <source>cannot get at a picture before it is checked, but in a profile without our extension it can</source>
        <translation>لا يصل إلى صورة قبل فحصها، إلا في ملف تعريف بلا إضافتنا</translation>
    </message>
    <message>
        <source>usually finds the picture taken aside; it can be faster</source>
        <translation>يجد الصورة عادةً قد نُحّيت جانبًا؛ وقد يكون أسرع</translation>
    </message>
    <message>
        <source>is not covered</source>
        <translation>غير مشمول</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>الحسابات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Covered: {names}</source>
        <translation>مشمول: {names}</translation>
    </message>
    <message>
        <source>Not covered: {names}</source>
        <translation>غير مشمول: {names}</translation>
    </message>
    <message>
        <source>Whoever knows the password of such an account can send pictures from there unchecked.</source>
        <translation>من يعرف كلمة مرور حساب كهذا يستطيع إرسال الصور منه بلا فحص.</translation>
    </message>
    <message>
        <source>Administrators: {names}. They can switch everything off.</source>
        <translation>المسؤولون: {names}. يستطيعون إيقاف كل شيء.</translation>
    </message>
    <message>
        <source>The gate of this computer guards the files of this account too. What it stops does not open here, and nobody is asked.</source>
        <translation>تقف بوابة هذا الحاسوب أمام ملفات هذا الحساب أيضًا. ما توقفه لا يُفتح هنا، ولا يُسأل أحد.</translation>
    </message>
    <message>
        <source>What the gate needs of this computer</source>
        <translation>ما تحتاجه البوابة من هذا الحاسوب</translation>
    </message>
    <message>
        <source>All of it is there.</source>
        <translation>كله متوفر.</translation>
    </message>
    <message>
        <source>It was not tried out yet.</source>
        <translation>لم يُجرَّب بعد.</translation>
    </message>
    <message>
        <source>Not tried out yet</source>
        <translation>لم يُجرَّب بعد</translation>
    </message>
    <message>
        <source>Missing: to be asked before a file is opened. The gate is of no use here.</source>
        <translation>ينقص: أن تُسأل قبل فتح ملف. البوابة بلا فائدة هنا.</translation>
    </message>
    <message>
        <source>Missing: to be asked about files inside containers. Programs there can open any picture.</source>
        <translation>ينقص: أن تُسأل عن الملفات داخل الحاويات. تستطيع البرامج هناك فتح أي صورة.</translation>
    </message>
    <message>
        <source>Missing: to tell a program to wait. It is told that it may not open the file.</source>
        <translation>ينقص: أن يُطلب من البرنامج الانتظار. يُقال له إنه لا يجوز فتح الملف.</translation>
    </message>
    <message>
        <source>Missing: to tell apart two disks that take turns in a moment. One could be taken for the other.</source>
        <translation>ينقص: التمييز بين قرصين يتبادلان المكان في لحظة. قد يُظن أحدهما الآخر.</translation>
    </message>
    <message>
        <source>Missing: fine times of files. Pictures are checked more often.</source>
        <translation>ينقص: أوقات دقيقة للملفات. تُفحص الصور أكثر.</translation>
    </message>
    <message>
        <source>Missing: to see where a program&apos;s output goes. No program is let by unchecked.</source>
        <translation>ينقص: معرفة وجهة ما يخرجه البرنامج. لا يُسمح لأي برنامج بالمرور بلا فحص.</translation>
    </message>
    <message>
        <source>Missing: to see who is writing a file. It is checked again when it is closed.</source>
        <translation>ينقص: معرفة من يكتب ملفًا. يُفحص مرة أخرى عند إغلاقه.</translation>
    </message>
    <message>
        <source>Programs that may open every picture</source>
        <translation>برامج يجوز لها فتح كل صورة</translation>
    </message>
    <message>
        <source>They send nothing. It holds only when the desktop itself starts them, and only as long as an administrator alone can change them.</source>
        <translation>لا ترسل شيئًا. يسري ذلك فقط عندما يشغّلها سطح المكتب نفسه، وما دام المسؤول وحده يستطيع تغييرها.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا شيء.</translation>
    </message>
    <message>
        <source>to sort files</source>
        <translation>لترتيب الملفات</translation>
    </message>
    <message>
        <source>to look at pictures</source>
        <translation>لمشاهدة الصور</translation>
    </message>
    <message>
        <source>to make small previews</source>
        <translation>لصنع معاينات صغيرة</translation>
    </message>
    <message>
        <source>for the search of the desktop</source>
        <translation>لبحث سطح المكتب</translation>
    </message>
    <message>
        <source>named by an administrator</source>
        <translation>حدّده مسؤول</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, photos of the screen, and folders that are not in the list. A child with an administrator account can switch everything off.</source>
        <translation>غير مشمول: الأجهزة الأخرى، والبرامج ذات الكاميرا الخاصة بها، وتصوير الشاشة، والمجلدات غير المذكورة في القائمة. يستطيع طفل له حساب مسؤول أن يوقف كل شيء.</translation>
    </message>
    <message>
        <source>Not covered: other devices, programs with a camera of their own, and photos of the screen. A child with an administrator account can switch everything off.</source>
        <translation>غير مشمول: الأجهزة الأخرى، والبرامج ذات الكاميرا الخاصة بها، وتصوير الشاشة. يستطيع طفل له حساب مسؤول أن يوقف كل شيء.</translation>
    </message>
    <message>
        <source>Nothing is taken aside here. The gate guards the files instead.</source>
        <translation>لا يُنحّى شيء جانبًا هنا. تقف البوابة أمام الملفات بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>This desktop shows copied pictures to no program in the background. In a web browser our extension looks when they are pasted.</source>
        <translation>لا يعرض سطح المكتب هذا الصور المنسوخة لأي برنامج في الخلفية. في متصفح الويب تفحصها إضافتنا عند اللصق.</translation>
    </message>
    <message>
        <source>Every picture is looked at when a program opens it, but none is stopped. This is for trying it out.</source>
        <translation>تُفحص كل صورة عندما يفتحها برنامج، لكن لا تُوقف أي منها. هذا للتجربة.</translation>
    </message>
    <message>
        <source>This system gives no way to ask before a program opens a picture.</source>
        <translation>لا يتيح هذا النظام السؤال قبل أن يفتح برنامج صورة.</translation>
    </message>
    <message>
        <source>No folder is watched now, so pictures in folders are not looked at.</source>
        <translation>لا يُراقَب أي مجلد الآن، لذلك لا تُفحص الصور في المجلدات.</translation>
    </message>
    <message>
        <source>No open web browser is covered now, so what is uploaded there is not checked.</source>
        <translation>لا يوجد متصفح مفتوح مشمول الآن، لذلك لا يُفحص ما يُرفع فيه.</translation>
    </message>
    <message>
        <source>The gate is not there, so a program can open any picture unchecked.</source>
        <translation>البوابة غير موجودة، لذلك يستطيع أي برنامج فتح أي صورة بلا فحص.</translation>
    </message>
    <message>
        <source>Copied pictures are not looked at now.</source>
        <translation>لا تُفحص الصور المنسوخة الآن.</translation>
    </message>
    <message>
        <source>No card is shown now when a program turns the camera on.</source>
        <translation>لا تظهر بطاقة الآن عندما يشغّل برنامج الكاميرا.</translation>
    </message>
</context>
<context>
    <name>Disclosed</name>
    <message>
        <source>Your parent is shown that there was a pause at {time}.</source>
        <translation>يظهر لوالديك أنه حدث توقف في {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause at {time}. Your parent can open that list.</source>
        <translation>لا يُبلَّغ أحد. تحفظ قائمة مقفلة أنه حدث توقف في {time}. يستطيع والداك فتح هذه القائمة.</translation>
    </message>
    <message>
        <source>Your parent can see how many pauses there were, and nothing more.</source>
        <translation>يستطيع والداك رؤية عدد مرات التوقف، ولا شيء غير ذلك.</translation>
    </message>
    <message>
        <source>This pause is not written down.</source>
        <translation>لا يُسجَّل هذا التوقف.</translation>
    </message>
    <message>
        <source>It also says why: {why}.</source>
        <translation>ويُذكر أيضًا السبب: {why}.</translation>
    </message>
    <message>
        <source>It also says where it was: {where}.</source>
        <translation>ويُذكر أيضًا المكان: {where}.</translation>
    </message>
    <message>
        <source>If you go on, your parent can only see how many times you did.</source>
        <translation>إذا تابعت، يرى والداك عدد المرات فقط.</translation>
    </message>
    <message>
        <source>If you go on, that is not written down.</source>
        <translation>إذا تابعت، فلن يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>If you go on, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>إذا تابعت، يرى والداك أنك تابعت ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown that there were {n} pauses, and when.</source>
        <translation>يظهر لوالديك أنه حدثت حالات توقف، عددها {n}، ومتى حدثت.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there were {n} pauses, and when. Your parent can open that list.</source>
        <translation>لا يُبلَّغ أحد. تحفظ قائمة مقفلة أنه حدثت حالات توقف، عددها {n}، ومتى حدثت. يستطيع والداك فتح هذه القائمة.</translation>
    </message>
    <message>
        <source>Your parent is shown that there was a pause on {day}, {time}.</source>
        <translation>يظهر لوالديك أنه حدث توقف يوم {day}، {time}.</translation>
    </message>
    <message>
        <source>Nobody is told. A locked list keeps that there was a pause on {day}, {time}. Your parent can open that list.</source>
        <translation>لا يُبلَّغ أحد. تحفظ قائمة مقفلة أنه حدث توقف يوم {day}، {time}. يستطيع والداك فتح هذه القائمة.</translation>
    </message>
    <message>
        <source>If you go on, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>إذا تابعت، تحفظ القائمة أنك تابعت ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent is shown that you did, when, and where it was ({where}).</source>
        <translation>إذا حذفته، يرى والداك أنك حذفته ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, the list keeps that you did, when, and where it was ({where}).</source>
        <translation>إذا حذفته، تحفظ القائمة أنك حذفته ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>If you delete it, your parent can only see how many times you did.</source>
        <translation>إذا حذفته، يرى والداك عدد المرات فقط.</translation>
    </message>
    <message>
        <source>If you delete it, that is not written down.</source>
        <translation>إذا حذفته، فلن يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>If you delete them, your parent is shown that you did, when, and where they were ({where}).</source>
        <translation>إذا حذفتها، يرى والداك أنك حذفتها ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, the list keeps that you did, when, and where they were ({where}).</source>
        <translation>إذا حذفتها، تحفظ القائمة أنك حذفتها ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>If you delete them, your parent can only see how many times you did.</source>
        <translation>إذا حذفتها، يرى والداك عدد المرات فقط.</translation>
    </message>
    <message>
        <source>If you delete them, that is not written down.</source>
        <translation>إذا حذفتها، فلن يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>If you ask, your parent is shown the line you pick, the time and where it was ({where}).</source>
        <translation>إذا سألت، يرى والداك العبارة التي تختارها والوقت والمكان ({where}).</translation>
    </message>
    <message>
        <source>If you ask, the list keeps the line you pick, the time and where it was ({where}).</source>
        <translation>إذا سألت، تحفظ القائمة العبارة التي تختارها والوقت والمكان ({where}).</translation>
    </message>
    <message>
        <source>If you ask, your parent can only see how many times you did.</source>
        <translation>إذا سألت، يرى والداك عدد المرات فقط.</translation>
    </message>
    <message>
        <source>If you ask, that is not written down.</source>
        <translation>إذا سألت، فلن يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, your parent is shown that.</source>
        <translation>إذا قلت إن الفحص أخطأ، يظهر ذلك لوالديك.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, the list keeps that.</source>
        <translation>إذا قلت إن الفحص أخطأ، تحفظ القائمة ذلك.</translation>
    </message>
    <message>
        <source>If you say it was wrong, your parent sees how many times, never which file.</source>
        <translation>إذا قلت إن الفحص أخطأ، يرى والداك كم مرة قلت ذلك، ولا يريان أبدًا عن أي ملف.</translation>
    </message>
    <message>
        <source>If you say the check was wrong, that is not written down.</source>
        <translation>إذا قلت إن الفحص أخطأ، فلن يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>Of files that are fine, your parent can only see how many were looked at.</source>
        <translation>من الملفات التي لا بأس بها لا يرى والداك إلا عدد ما فُحص منها.</translation>
    </message>
    <message>
        <source>Files that are fine are not written down.</source>
        <translation>الملفات التي لا بأس بها لا تُسجَّل.</translation>
    </message>
    <message>
        <source>When a parent answers you, the list keeps the answer, who gave it, when, and where it was ({where}).</source>
        <translation>عندما يجيبك أحد والديك، تحفظ القائمة الإجابة ومن أعطاها ومتى وأين كان ذلك ({where}).</translation>
    </message>
    <message>
        <source>Your parent is shown at once that there was a pause. The list also says when and where, and under 13 why.</source>
        <translation>يظهر لوالديك فورًا أنه حدث توقف. وتذكر القائمة أيضًا متى وأين، ولمن هو دون 13 عامًا السبب أيضًا.</translation>
    </message>
    <message>
        <source>The locked list keeps a pause: when and where, and under 13 why. Your parent sees it only when they open the list.</source>
        <translation>يُحفظ التوقف في القائمة المقفلة: متى وأين، ولمن هو دون 13 عامًا السبب أيضًا. لا يراه والداك إلا إذا فتحا القائمة.</translation>
    </message>
    <message>
        <source>Your parent can look at the list, copy it, or set new rules. You can see that on the same day, under &quot;What is recorded&quot;.</source>
        <translation>عندما يفتح والداك القائمة أو ينسخانها أو يغيّران القواعد، يمكنك رؤية ذلك في اليوم نفسه في «ما الذي يُسجَّل».</translation>
    </message>
    <message>
        <source>The list also keeps when the guard starts or stops. It keeps when the computer sleeps or wakes up. It keeps when the icon goes away, the clock is changed or a passphrase does not fit.</source>
        <translation>تحفظ القائمة أيضًا متى تبدأ الحماية أو تتوقف، ومتى يدخل الحاسوب في السكون أو يستيقظ، ومتى تختفي الأيقونة أو تُغيَّر الساعة، ومتى لا تصح عبارة مرور.</translation>
    </message>
    <message>
        <source>in a folder, on a web page, in an app</source>
        <translation>في مجلد أو صفحة ويب أو تطبيق</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>All children here</source>
        <translation>كل الأطفال هنا</translation>
    </message>
    <message>
        <source>Every child&apos;s account of this computer that was set up, as one list: what each one asks, and what was recorded.</source>
        <translation>كل حسابات الأطفال المُعدَّة على هذا الحاسوب في قائمة واحدة: ما يطلبه كل طفل وما سُجِّل.</translation>
    </message>
    <message>
        <source>The computer asks an administrator first. The passphrase opens each account that has the same one, and is not kept. Each child can see that the list was opened.</source>
        <translation>يسأل الحاسوب المسؤول أولًا. تفتح عبارة المرور كل حساب له العبارة نفسها ولا تُحفظ. ويستطيع كل طفل أن يرى أن القائمة فُتحت.</translation>
    </message>
    <message>
        <source>Show all children</source>
        <translation>إظهار كل الأطفال</translation>
    </message>
    <message>
        <source>Reading every account. This can take a minute…</source>
        <translation>تُقرأ كل الحسابات. قد يستغرق ذلك دقيقة…</translation>
    </message>
    <message>
        <source>No administrator has said yes, so no other account was read.</source>
        <translation>لم يوافق أي مسؤول، لذلك لم يُقرأ أي حساب آخر.</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>تعذّرت قراءة الحسابات.</translation>
    </message>
    <message>
        <source>On this system one account cannot read another one&apos;s list, not even for an administrator.</source>
        <translation>في هذا النظام لا يستطيع حساب قراءة قائمة حساب آخر، ولا حتى للمسؤول.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and the program that asks one (pkexec) is not installed on this computer.</source>
        <translation>لا يقرأ الحسابات الأخرى إلا مسؤول، والبرنامج الذي يسأله (pkexec) غير مثبَّت على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Only an administrator may read other accounts, and only with a copy of this program that no child could change. This copy can be changed; one from the package cannot.</source>
        <translation>لا يقرأ الحسابات الأخرى إلا مسؤول، وبنسخة من هذا البرنامج لا يستطيع طفل تغييرها. هذه النسخة يمكن تغييرها، أما نسخة الحزمة فلا.</translation>
    </message>
    <message>
        <source>Each child&apos;s list can be opened in that child&apos;s own account, with the passphrase.</source>
        <translation>يمكن فتح قائمة كل طفل في حسابه هو، بعبارة المرور.</translation>
    </message>
    <message>
        <source>An administrator can read the same in a terminal:</source>
        <translation>يستطيع المسؤول قراءة الشيء نفسه في الطرفية:</translation>
    </message>
    <message>
        <source>No answer from the guard of this account.</source>
        <translation>لا إجابة من الحماية في هذا الحساب.</translation>
    </message>
    <message>
        <source>Rules for age: {age}.</source>
        <translation>القواعد لعمر: {age}.</translation>
    </message>
    <message>
        <source>The list of this account did not open: {why}</source>
        <translation>لم تُفتح قائمة هذا الحساب: {why}</translation>
    </message>
    <message>
        <source>{when} · {where}</source>
        <translation>{when} · {where}</translation>
    </message>
    <message>
        <source>You answer in this child&apos;s account, under &quot;Requests&quot;. Talk first.</source>
        <translation>تكون الإجابة في حساب هذا الطفل، تحت «الطلبات». تحدثوا أولًا.</translation>
    </message>
    <message>
        <source>Recorded in the last {n} days</source>
        <translation>سُجِّل في آخر {n} يومًا</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up together</source>
        <translation>الإعداد معًا</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
    <message>
        <source>Sit down together</source>
        <translation>اجلسوا معًا</translation>
    </message>
    <message>
        <source>Beforehand works best when parent and child set it up side by side. It never hides, and it cannot be put on a computer in secret.</source>
        <translation>يعمل Beforehand بأفضل شكل عندما يُعدّه أحد الوالدين والطفل جنبًا إلى جنب. لا يختبئ أبدًا، ولا يمكن وضعه سرًا على حاسوب.</translation>
    </message>
    <message>
        <source>My child sits beside me</source>
        <translation>طفلي يجلس بجانبي</translation>
    </message>
    <message>
        <source>For you who will use this computer: you may ask about every page. You may say what you do not like.</source>
        <translation>لك يا من ستستخدم هذا الحاسوب: يمكنك السؤال عن كل صفحة. ويمكنك أن تقول ما لا يعجبك.</translation>
    </message>
    <message>
        <source>What it does, and what it does not</source>
        <translation>ما الذي يفعله، وما الذي لا يفعله</translation>
    </message>
    <message>
        <source>It looks at new pictures, videos and documents in the folders you choose. It also looks at pictures that are copied, and at files for a web page in a covered browser. All of this happens on this computer only.</source>
        <translation>يفحص الصور والفيديوهات والمستندات الجديدة في المجلدات التي تختارونها. ويفحص أيضًا الصور المنسوخة والملفات الموجّهة إلى صفحة ويب في متصفح مشمول. يجري كل ذلك على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>If one might show private parts, or cannot be looked at, it keeps it back and asks: do you want to send this?</source>
        <translation>إذا كان بينها ما قد يُظهر أعضاء حميمة أو ما لا يمكن فحصه، يوقفه ويسأل: هل تريد إرسال هذا؟</translation>
    </message>
    <message>
        <source>It writes down when and where there was a pause, and some choices after it. Under 13 it also writes down why. Never the picture, its name or who it was for.</source>
        <translation>يسجّل متى وأين حدث توقف، وبعض الاختيارات التي تليه. ولمن هو دون 13 عامًا يسجّل السبب أيضًا. لا يسجّل أبدًا الصورة ولا اسمها ولا لمن كانت.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>ما الذي لا يفعله</translation>
    </message>
    <message>
        <source>It does not read messages, watch the screen or follow web pages.</source>
        <translation>لا يقرأ الرسائل ولا يراقب الشاشة ولا يتتبع صفحات الويب.</translation>
    </message>
    <message>
        <source>It shows no picture to parents, and sends none anywhere.</source>
        <translation>لا يعرض على الوالدين أي صورة، ولا يرسل أي صورة إلى أي مكان.</translation>
    </message>
    <message>
        <source>It is often wrong, and it misses things. It does not replace talking.</source>
        <translation>يخطئ كثيرًا، وتفوته أشياء. لا يغني عن الحوار.</translation>
    </message>
    <message>
        <source>It does not see other devices, or programs with a camera of their own.</source>
        <translation>لا يرى الأجهزة الأخرى، ولا البرامج ذات الكاميرا الخاصة بها.</translation>
    </message>
    <message>
        <source>When was the child born who uses this account?</source>
        <translation>متى وُلد الطفل الذي يستخدم هذا الحساب؟</translation>
    </message>
    <message>
        <source>The year decides which rules are used. They change with the birthdays, and your child is told.</source>
        <translation>تتوقف القواعد على سنة الميلاد. تتغير مع أعياد الميلاد، ويُخبَر طفلكم بذلك.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Rules for {profile}</source>
        <translation>القواعد لعمر {profile}</translation>
    </message>
    <message>
        <source>This is for children under 18</source>
        <translation>هذا للأطفال دون 18 عامًا</translation>
    </message>
    <message>
        <source>Adults decide for themselves what they send. Beforehand will not be set up for an adult.</source>
        <translation>يقرر البالغون بأنفسهم ما يرسلونه. لن يُعدّ Beforehand لشخص بالغ.</translation>
    </message>
    <message>
        <source>If someone is watching you or put this here without asking you, the people below can help. If someone threatens you with pictures, they can help as well.</source>
        <translation>إذا كان أحد يراقبك أو وضع هذا هنا من دون أن يسألك، فالأشخاص أدناه يستطيعون المساعدة. وإذا هددك أحد بصور، فهم يستطيعون المساعدة أيضًا.</translation>
    </message>
    <message>
        <source>Close without setting up</source>
        <translation>إغلاق من دون إعداد</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>هذا الحساب</translation>
    </message>
    <message>
        <source>This account is an administrator. Whoever uses it can switch everything off or remove it.</source>
        <translation>لهذا الحساب صلاحيات المسؤول. من يستخدمه يستطيع إيقاف كل شيء أو إزالته.</translation>
    </message>
    <message>
        <source>A child should have a standard account. You can go on now and change the account later: make a second account for yourself as administrator, then make this one a standard account.</source>
        <translation>ينبغي أن يكون للطفل حساب عادي. يمكنكم المتابعة الآن وتغيير الحساب لاحقًا: أنشئوا حسابًا ثانيًا لكم بصلاحيات المسؤول، ثم اجعلوا هذا حسابًا عاديًا.</translation>
    </message>
    <message>
        <source>This is a standard account. Good: it cannot change the rest of the computer.</source>
        <translation>هذا حساب عادي. جيد: لا يستطيع تغيير بقية الحاسوب.</translation>
    </message>
    <message>
        <source>Folders found on this computer</source>
        <translation>المجلدات التي وُجدت على هذا الحاسوب</translation>
    </message>
    <message>
        <source>From these folders pictures are usually sent. You can change the list later under Rules.</source>
        <translation>من هذه المجلدات تُرسل الصور عادةً. يمكنكم تغيير القائمة لاحقًا في القواعد.</translation>
    </message>
    <message>
        <source>No folder was found. Please add the one where pictures are kept.</source>
        <translation>لم يُعثر على مجلد. يُرجى إضافة المجلد الذي تُحفظ فيه الصور.</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>جارٍ البحث عن مجلدات…</translation>
    </message>
    <message>
        <source>A person your child trusts (can stay empty)</source>
        <translation>شخص يثق به طفلكم (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>The parents&apos; passphrase</source>
        <translation>عبارة مرور الوالدين</translation>
    </message>
    <message>
        <source>It opens the list, the requests and the rules. Your child should not know it.</source>
        <translation>تفتح القائمة والطلبات والقواعد. لا ينبغي أن يعرفها طفلكم.</translation>
    </message>
    <message>
        <source>Write down this code</source>
        <translation>اكتبوا هذا الرمز</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code helps. It is shown once. Write it on paper. Then you type it in, so that we both know it is right.</source>
        <translation>إذا نسيتم عبارة المرور فلن يساعد إلا هذا الرمز. يُعرض مرة واحدة. اكتبوه على ورق، ثم أدخلوه لنتأكد معًا من صحته.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>The code, typed from your paper</source>
        <translation>الرمز، كما هو على ورقتكم</translation>
    </message>
    <message>
        <source>Making the keys. This takes a few seconds…</source>
        <translation>جارٍ إنشاء المفاتيح. يستغرق ذلك بضع ثوانٍ…</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>فحص الرمز</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>لقد كتبته</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>إظهار الرمز مرة أخرى</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّبوه</translation>
    </message>
    <message>
        <source>The test card is a drawing with no person in it that the check takes for private parts. We put it into a folder, just as a program would.</source>
        <translation>بطاقة الاختبار رسم بلا أي شخص، يظنه الفحص أعضاء حميمة. نضعها في مجلد كما يفعل أي برنامج.</translation>
    </message>
    <message>
        <source>Put the test card into {folder}</source>
        <translation>وضع بطاقة الاختبار في ⁦{folder}⁩</translation>
    </message>
    <message>
        <source>The card is in the folder. Waiting for the check…</source>
        <translation>البطاقة في المجلد. في انتظار الفحص…</translation>
    </message>
    <message>
        <source>It works: the card was stopped before it could be sent.</source>
        <translation>يعمل: أُوقفت البطاقة قبل أن يمكن إرسالها.</translation>
    </message>
    <message>
        <source>The card was not stopped. Please look at the overview in the parents&apos; area.</source>
        <translation>لم تُوقف البطاقة. يُرجى النظر إلى النظرة العامة في قسم الوالدين.</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>من دون اختبار</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>كل شيء جاهز</translation>
    </message>
    <message>
        <source>The icon in the corner of the screen shows whether Beforehand is on. Everyone who uses this computer can click it.</source>
        <translation>تُظهر الأيقونة في زاوية الشاشة هل يعمل Beforehand. يستطيع كل من يستخدم هذا الحاسوب النقر عليها.</translation>
    </message>
    <message>
        <source>One thing to tell your child now: &quot;If something scares you online, come to me. You will not be in trouble.&quot;</source>
        <translation>شيء واحد تقولونه لطفلكم الآن: «إذا أخافك شيء على الإنترنت فتعال إليّ. لن تقع في مشكلة.»</translation>
    </message>
    <message>
        <source>Now please let your child look away for a moment: what comes next is for you alone.</source>
        <translation>الآن يُرجى أن يلتفت طفلكم بعيدًا للحظة: ما يلي لكم وحدكم.</translation>
    </message>
    <message>
        <source>Web browsers found on this computer</source>
        <translation>متصفحات الويب على هذا الحاسوب</translation>
    </message>
    <message>
        <source>In a covered browser a picture is looked at before the web page gets it.</source>
        <translation>في المتصفح المشمول تُفحص الصورة قبل أن تحصل عليها صفحة الويب.</translation>
    </message>
    <message>
        <source>Looking for browsers…</source>
        <translation>جارٍ البحث عن المتصفحات…</translation>
    </message>
    <message>
        <source>No browser was found that can be covered.</source>
        <translation>لم يُعثر على متصفح يمكن شموله.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>مشمول</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>غير مشمول بعد</translation>
    </message>
    <message>
        <source>Cover {name}</source>
        <translation>شمول ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Done. It is there when the browser starts the next time.</source>
        <translation>تم. سيكون جاهزًا عند تشغيل المتصفح في المرة القادمة.</translation>
    </message>
    <message>
        <source>Prepared. This browser takes only what its store lists, and this is not there yet.</source>
        <translation>جاهز. لا يقبل هذا المتصفح إلا ما في متجره، وهذا ليس فيه بعد.</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open chrome://extensions in the browser, switch on &quot;Developer mode&quot;, press &quot;Load unpacked&quot; and choose the folder {folder}</source>
        <translation>جاهز. بقي أمر واحد: افتحوا ⁦chrome://extensions⁩ في المتصفح، وفعّلوا «وضع مطوّر البرامج» (Developer mode)، واضغطوا «تحميل إضافة غير مضغوطة» (Load unpacked)، واختاروا المجلد ⁦{folder}⁩</translation>
    </message>
    <message>
        <source>Prepared. One thing is left: open about:debugging in the browser, press &quot;This Firefox&quot;, then &quot;Load Temporary Add-on&quot;, and choose manifest.json in {folder}. Firefox forgets it when it is closed; the package for the whole computer does not.</source>
        <translation>جاهز. بقي أمر واحد: افتحوا ⁦about:debugging⁩ في المتصفح، واضغطوا «Firefox هذا» (This Firefox)، ثم «تحميل إضافة مؤقتة» (Load Temporary Add-on)، واختاروا manifest.json في ⁦{folder}⁩. ينسى Firefox الإضافة عند إغلاقه، أما الحزمة الخاصة بالحاسوب كله فتبقى.</translation>
    </message>
    <message>
        <source>That did not work. An administrator can do it for the whole computer.</source>
        <translation>لم ينجح ذلك. يمكن للمسؤول فعله للحاسوب كله.</translation>
    </message>
    <message>
        <source>You can go on without. The overview in the parents&apos; area says which browser is not covered.</source>
        <translation>يمكنكم المتابعة من دون ذلك. تبيّن النظرة العامة في قسم الوالدين أي متصفح غير مشمول.</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>حفظ ورقة للطباعة</translation>
    </message>
    <message>
        <source>Where should the sheet go?</source>
        <translation>أين تُحفظ الورقة؟</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation>حُفظت الورقة. اطبعوها ثم احذفوا الملف.</translation>
    </message>
    <message>
        <source>Beforehand: recovery code</source>
        <translation>‏Beforehand: رمز الاسترداد</translation>
    </message>
    <message>
        <source>Whoever has this code can open the parents&apos; area. It is the only help if the passphrase is forgotten.</source>
        <translation>من لديه هذا الرمز يستطيع فتح قسم الوالدين. إنه الحل الوحيد إذا نُسيت عبارة المرور.</translation>
    </message>
    <message>
        <source>The words of your key</source>
        <translation>كلمات مفتاحكم</translation>
    </message>
    <message>
        <source>A copy of the list that you save names the same words. So you and others can see that nobody made it up.</source>
        <translation>تذكر نسخة القائمة التي تحفظونها الكلمات نفسها، فيمكنكم أنتم وغيركم التأكد من أن أحدًا لم يختلقها.</translation>
    </message>
    <message>
        <source>Keep this sheet where your child does not look. Delete the file after printing.</source>
        <translation>احفظوا هذه الورقة حيث لا ينظر طفلكم. احذفوا الملف بعد الطباعة.</translation>
    </message>
    <message>
        <source>It works: the card was stopped, then given back. We have put it away again.</source>
        <translation>يعمل: أُوقفت البطاقة ثم أُعيدت. ثم أبعدناها من جديد.</translation>
    </message>
    <message>
        <source>Without the test you do not know whether pictures are really looked at. Go on all the same?</source>
        <translation>من دون الاختبار لا تعرفون هل تُفحص الصور حقًا. المتابعة رغم ذلك؟</translation>
    </message>
    <message>
        <source>Go on without the test</source>
        <translation>المتابعة من دون اختبار</translation>
    </message>
    <message>
        <source>No, try it now</source>
        <translation>لا، التجربة الآن</translation>
    </message>
</context>
<context>
    <name>HelpLines</name>
    <message>
        <source>Get help</source>
        <translation>الحصول على مساعدة</translation>
    </message>
    <message>
        <source>You can call or write to these people. They listen, and they know what to do.</source>
        <translation>يمكنك الاتصال بهؤلاء الأشخاص أو الكتابة إليهم. إنهم يستمعون ويعرفون ما العمل.</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>أين تسكن؟</translation>
    </message>
    <message>
        <source>In danger right now</source>
        <translation>في خطر الآن</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>للأطفال والمراهقين</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>للوالدين</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>للبالغين</translation>
    </message>
    <message>
        <source>Get a picture taken down</source>
        <translation>إزالة صورة من الإنترنت</translation>
    </message>
    <message>
        <source>Report someone</source>
        <translation>الإبلاغ عن شخص</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>اتصال: ⁦{number}⁩</translation>
    </message>
    <message>
        <source>Text {number}</source>
        <translation>رسالة: ⁦{number}⁩</translation>
    </message>
    <message>
        <source>On the web: {address}</source>
        <translation>على الويب: ⁦{address}⁩</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>الأوقات: ⁨{hours}⁩</translation>
    </message>
    <message>
        <source>Look for this name on the web.</source>
        <translation>ابحث عن هذا الاسم على الويب.</translation>
    </message>
    <message>
        <source>This list was last checked in {month}. Numbers change. If one does not answer, try the next.</source>
        <translation>فُحصت هذه القائمة آخر مرة في {month}. الأرقام تتغير. إذا لم يجب أحدها فجرّب التالي.</translation>
    </message>
    <message>
        <source>This list is old: it was last checked in {month}. Some numbers may no longer work. Try more than one.</source>
        <translation>هذه القائمة قديمة: فُحصت آخر مرة في {month}. قد لا تعمل بعض الأرقام. جرّب أكثر من واحد.</translation>
    </message>
    <message>
        <source>We know this one from {year}. It may have changed.</source>
        <translation>نعرف هذا منذ {year}. ربما تغيّر.</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>بلدان أخرى</translation>
    </message>
    <message>
        <source>We have no number for this country that we could check. The list below works for many countries.</source>
        <translation>ليس لدينا رقم لهذا البلد استطعنا التحقق منه. القائمة أدناه تصلح لبلدان كثيرة.</translation>
    </message>
    <message>
        <source>Find a line in your country</source>
        <translation>البحث عن خط مساعدة في بلدك</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Show on my phone</source>
        <translation>عرض على هاتفي</translation>
    </message>
</context>
<context>
    <name>ParentArea</name>
    <message>
        <source>For parents</source>
        <translation>للوالدين</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Locked after some minutes without use.</source>
        <translation>قُفل بعد دقائق بلا استخدام.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>كيف نتحدث عنه</translation>
    </message>
    <message>
        <source>Devices and health</source>
        <translation>الأجهزة والحالة</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>The family&apos;s passphrase opens the list, the requests and the rules. Your child can see that the list was opened.</source>
        <translation>تفتح عبارة مرور العائلة القائمة والطلبات والقواعد. يستطيع طفلكم أن يرى أن القائمة فُتحت.</translation>
    </message>
    <message>
        <source>Pauses since the list was last opened: {n}. The last one: {when}.</source>
        <translation>عدد حالات التوقف منذ آخر فتح للقائمة: {n}. آخرها: {when}.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>عبارة المرور أو رمز الاسترداد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>إظهار ما أكتب</translation>
    </message>
    <message>
        <source>That did not fit. It happens. Please look at the keyboard layout and capital letters.</source>
        <translation>لم يطابق ذلك. يحدث هذا. يُرجى النظر إلى تخطيط لوحة المفاتيح والأحرف الكبيرة.</translation>
    </message>
    <message>
        <source>Next try in {n} s. The wait keeps others from guessing.</source>
        <translation>المحاولة التالية بعد {n} ث. الانتظار يمنع الآخرين من التخمين.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code from the set-up opens it as well.</source>
        <translation>نسيتموها؟ رمز الاسترداد من الإعداد يفتح هذا القسم أيضًا.</translation>
    </message>
    <message>
        <source>Files looked at since the start: {n}</source>
        <translation>الملفات التي فُحصت منذ البدء: {n}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>is watched</source>
        <translation>تحت المراقبة</translation>
    </message>
    <message>
        <source>is looked at every few seconds</source>
        <translation>يُفحص كل بضع ثوانٍ</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Bars for each of the last 30 days. Together: held {held}, paused {paused}, requests {asked}.</source>
        <translation>أعمدة لكل يوم من آخر 30 يومًا. المجموع: محتجز {held}، توقف {paused}، طلبات {asked}.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Nothing happened in these days.</source>
        <translation>لم يحدث شيء في هذه الأيام.</translation>
    </message>
    <message>
        <source>Times your child said the check was wrong: {n}</source>
        <translation>عدد المرات التي قال فيها طفلكم إن الفحص أخطأ: {n}</translation>
    </message>
    <message>
        <source>Times without protection</source>
        <translation>أوقات بلا حماية</translation>
    </message>
    <message>
        <source>None. The guard ran whenever the computer did.</source>
        <translation>لا شيء. عملت الحماية كلما عمل الحاسوب.</translation>
    </message>
    <message>
        <source>{start} – {end}: {why}</source>
        <translation>{start} – {end}: {why}</translation>
    </message>
    <message>
        <source>Your child waits for an answer. Talk first, then choose. You do not need to see the picture.</source>
        <translation>ينتظر طفلكم إجابة. تحدثوا أولًا، ثم اختاروا. لا حاجة إلى رؤية الصورة.</translation>
    </message>
    <message>
        <source>No open requests.</source>
        <translation>لا طلبات مفتوحة.</translation>
    </message>
    <message>
        <source>Your child says: {reason}</source>
        <translation>يقول طفلكم: {reason}</translation>
    </message>
    <message>
        <source>Your child has not asked about this one.</source>
        <translation>لم يسأل طفلكم عن هذا.</translation>
    </message>
    <message>
        <source>The check says: {reason}. It may be wrong.</source>
        <translation>يقول الفحص: {reason}. قد يكون مخطئًا.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>السماح مرة واحدة</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>إبقاؤه هنا</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation>يبقى هنا.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>حُذف.</translation>
    </message>
    <message>
        <source>Held without a request</source>
        <translation>محتجز من دون طلب</translation>
    </message>
    <message>
        <source>What you say in the first minute decides whether your child comes to you the next time.</source>
        <translation>ما تقولونه في الدقيقة الأولى يقرر هل يأتي إليكم طفلكم في المرة القادمة.</translation>
    </message>
    <message>
        <source>This helps</source>
        <translation>هذا يساعد</translation>
    </message>
    <message>
        <source>Thank your child for telling you. It took courage.</source>
        <translation>اشكروا طفلكم على إخباركم. احتاج ذلك إلى شجاعة.</translation>
    </message>
    <message>
        <source>Say it out loud: &quot;You are not in trouble. I am on your side.&quot;</source>
        <translation>قولوها بصوت مسموع: «لست في مشكلة. أنا إلى جانبك.»</translation>
    </message>
    <message>
        <source>Ask one open question: &quot;Is someone asking you for this?&quot; Then listen.</source>
        <translation>اسألوا سؤالًا مفتوحًا واحدًا: «هل يطلب منك أحد هذا؟» ثم استمعوا.</translation>
    </message>
    <message>
        <source>Remember that the check is often wrong. A beach photo can cause a pause.</source>
        <translation>تذكروا أن الفحص يخطئ كثيرًا. صورة على الشاطئ قد تسبب توقفًا.</translation>
    </message>
    <message>
        <source>If someone is pressuring your child: keep the messages, pay nothing, block the person, report it.</source>
        <translation>إذا كان أحد يضغط على طفلكم: احتفظوا بالرسائل، لا تدفعوا شيئًا، احظروا الشخص، أبلغوا عنه.</translation>
    </message>
    <message>
        <source>Decide the next step together, and come back to it in a few days.</source>
        <translation>قرروا الخطوة التالية معًا، وعودوا إليها بعد بضعة أيام.</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>الأفضل تجنّبه</translation>
    </message>
    <message>
        <source>Do not shout, and do not ask &quot;How could you?&quot;</source>
        <translation>لا تصرخوا، ولا تسألوا «كيف فعلت هذا؟»</translation>
    </message>
    <message>
        <source>Do not take the phone or computer away first. Children who fear that stop telling.</source>
        <translation>لا تأخذوا الهاتف أو الحاسوب أولًا. الأطفال الذين يخافون ذلك يتوقفون عن الحديث.</translation>
    </message>
    <message>
        <source>Do not look at the picture, and never forward or copy it. In many countries that is against the law, even for parents.</source>
        <translation>لا تنظروا إلى الصورة، ولا تعيدوا إرسالها أو نسخها أبدًا. في بلدان كثيرة يخالف ذلك القانون، حتى على الوالدين.</translation>
    </message>
    <message>
        <source>Do not write to the other person in your child&apos;s name.</source>
        <translation>لا تكتبوا إلى الشخص الآخر باسم طفلكم.</translation>
    </message>
    <message>
        <source>Do not tell relatives or school without talking to your child first.</source>
        <translation>لا تخبروا الأقارب أو المدرسة من دون الحديث مع طفلكم أولًا.</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>خطوط المساعدة</translation>
    </message>
    <message>
        <source>What we could talk about this week</source>
        <translation>ما يمكن أن نتحدث عنه هذا الأسبوع</translation>
    </message>
    <message>
        <source>You could ask:</source>
        <translation>يمكنكم أن تسألوا:</translation>
    </message>
    <message>
        <source>&quot;Was it annoying that a picture was held? Was the check right?&quot;</source>
        <translation>«هل أزعجك احتجاز صورة؟ وهل كان الفحص محقًا؟»</translation>
    </message>
    <message>
        <source>{where} · {day}, {time}</source>
        <translation>{where} · {day}، {time}</translation>
    </message>
    <message>
        <source>Numbers of the last seven days. Which file it was stays with your child.</source>
        <translation>أرقام آخر سبعة أيام. أما أي ملف كان فيبقى عند طفلكم.</translation>
    </message>
    <message>
        <source>Held until a parent answers: {n}</source>
        <translation>محتجز حتى يجيب أحد الوالدين: {n}</translation>
    </message>
    <message>
        <source>Pauses after which your child could choose: {n}</source>
        <translation>حالات توقف استطاع طفلكم بعدها أن يختار: {n}</translation>
    </message>
    <message>
        <source>&quot;What do you do when someone asks you for a picture?&quot;</source>
        <translation>«ماذا تفعل عندما يطلب منك أحد صورة؟»</translation>
    </message>
    <message>
        <source>Questions to you: {n}</source>
        <translation>أسئلة موجهة إليكم: {n}</translation>
    </message>
    <message>
        <source>&quot;Was my answer fair? What would you have decided?&quot;</source>
        <translation>«هل كانت إجابتي منصفة؟ وماذا كنت ستقرر؟»</translation>
    </message>
    <message>
        <source>Times something went on: {n}</source>
        <translation>عدد المرات التي سُمح فيها بمرور شيء: {n}</translation>
    </message>
    <message>
        <source>&quot;How do you decide whether a picture is fine to send?&quot;</source>
        <translation>«كيف تقرر أن صورة ما مناسبة للإرسال؟»</translation>
    </message>
    <message>
        <source>A quiet week: no pause, no question.</source>
        <translation>أسبوع هادئ: لا توقف ولا سؤال.</translation>
    </message>
    <message>
        <source>&quot;What was good online this week? Was anything odd?&quot;</source>
        <translation>«ما الجميل الذي حدث على الإنترنت هذا الأسبوع؟ وهل كان هناك شيء غريب؟»</translation>
    </message>
    <message>
        <source>This computer only. What is here is sent to no other one.</source>
        <translation>هذا الحاسوب فقط. ما يظهر هنا لا يُرسل إلى أي حاسوب آخر.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>A look at a picture takes about {ms} ms.</source>
        <translation>يستغرق فحص الصورة نحو {ms} مللي ثانية.</translation>
    </message>
    <message>
        <source>Nothing has been looked at since the start.</source>
        <translation>لم يُفحص شيء منذ البدء.</translation>
    </message>
    <message>
        <source>Test the speed</source>
        <translation>اختبار السرعة</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>Tried {n} times: usually {median} ms, at most {slowest} ms.</source>
        <translation>عدد التجارب: {n}. عادةً {median} مللي ثانية، وعلى الأكثر {slowest} مللي ثانية.</translation>
    </message>
    <message>
        <source>Times the check had to be started again: {n}</source>
        <translation>عدد المرات التي أُعيد فيها تشغيل الفحص: {n}</translation>
    </message>
    <message>
        <source>How the check is locked in: {sandbox}</source>
        <translation>كيف يُعزل الفحص: ⁦{sandbox}⁩</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>{file} · licence: {licence} · from {source}</source>
        <translation>⁦{file}⁩ · الرخصة: ⁨{licence}⁩ · من ⁦{source}⁩</translation>
    </message>
    <message>
        <source>SHA-256 {sum}</source>
        <translation>SHA-256 ⁦{sum}⁩</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Show the icon at each login</source>
        <translation>إظهار الأيقونة عند كل تسجيل دخول</translation>
    </message>
    <message>
        <source>That could not be written.</source>
        <translation>تعذّرت كتابة ذلك.</translation>
    </message>
    <message>
        <source>This account is an administrator. It can switch everything off. A child should have a standard account.</source>
        <translation>لهذا الحساب صلاحيات المسؤول. يستطيع إيقاف كل شيء. ينبغي أن يكون للطفل حساب عادي.</translation>
    </message>
    <message>
        <source>This is a standard account. That is how it should be.</source>
        <translation>هذا حساب عادي. هكذا ينبغي أن يكون.</translation>
    </message>
    <message>
        <source>Four or more random words are easy to remember and hard to guess.</source>
        <translation>أربع كلمات عشوائية أو أكثر سهلة التذكر وصعبة التخمين.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>الاثنتان غير متطابقتين بعد.</translation>
    </message>
    <message>
        <source>How hard it is to guess: {word}</source>
        <translation>صعوبة تخمينها: {word}</translation>
    </message>
    <message>
        <source>far too easy</source>
        <translation>سهلة للغاية</translation>
    </message>
    <message>
        <source>too easy</source>
        <translation>سهلة جدًا</translation>
    </message>
    <message>
        <source>still too easy</source>
        <translation>ما زالت سهلة</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>جيدة جدًا</translation>
    </message>
    <message>
        <source>Digits alone are not enough. Please use words.</source>
        <translation>الأرقام وحدها لا تكفي. يُرجى استخدام كلمات.</translation>
    </message>
    <message>
        <source>Someone may know the old one. Start new keys as well.</source>
        <translation>ربما يعرف أحد القديمة. ابدؤوا مفاتيح جديدة أيضًا.</translation>
    </message>
    <message>
        <source>The old entries stay readable for you.</source>
        <translation>تبقى المدخلات القديمة مقروءة لكم.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>تغيّرت عبارة المرور.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>The code from the set-up opens everything, like the passphrase. It is not stored here and cannot be shown again. Keep the paper where your child does not look.</source>
        <translation>الرمز من الإعداد يفتح كل شيء، مثل عبارة المرور. لا يُحفظ هنا ولا يمكن عرضه مرة أخرى. احفظوا الورقة حيث لا ينظر طفلكم.</translation>
    </message>
    <message>
        <source>Answer by telephone</source>
        <translation>الإجابة عبر الهاتف</translation>
    </message>
    <message>
        <source>Your child rings you, and you read out six digits from an authenticator app. They let one file go on, once. The digits cannot show which file your child means.</source>
        <translation>يتصل بكم طفلكم فتقرؤون له ستة أرقام من تطبيق مصادقة. تسمح هذه الأرقام بمرور ملف واحد مرة واحدة. لا تُظهر الأرقام أي ملف يقصده طفلكم.</translation>
    </message>
    <message>
        <source>This is not possible here. Only the program&apos;s own account can keep the secret of the digits, and here your child&apos;s account could read it. It is possible on a computer that is guarded as a whole.</source>
        <translation>هذا غير ممكن هنا. لا يكون سر الأرقام آمنًا إلا في حساب خاص بالبرنامج، وهنا يمكن لحساب طفلكم قراءته. يصبح ذلك ممكنًا عندما يكون الحاسوب كله محميًا.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>إعادة الإعداد</translation>
    </message>
    <message>
        <source>Your child looks away now. Scan this with an authenticator app, or type the letters into it. They are shown only this once.</source>
        <translation>يُرجى أن يلتفت طفلكم بعيدًا الآن. امسحوا هذا بتطبيق مصادقة، أو اكتبوا الحروف فيه. لا تُعرض إلا هذه المرة.</translation>
    </message>
    <message>
        <source>The six digits the app shows now</source>
        <translation>الأرقام الستة التي يعرضها التطبيق الآن</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>It is switched on. The list says each time digits were used.</source>
        <translation>تم التفعيل. تذكر القائمة كل مرة استُخدمت فيها الأرقام.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>تم الإيقاف.</translation>
    </message>
    <message>
        <source>Erase the list</source>
        <translation>محو القائمة</translation>
    </message>
    <message>
        <source>Removes every entry for good. One signed line stays that says when it was erased. Disks may keep traces of old data for some time.</source>
        <translation>يزيل كل المدخلات نهائيًا. يبقى سطر موقّع واحد يقول متى مُحيت. قد تحتفظ الأقراص بآثار بيانات قديمة لبعض الوقت.</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>نعم، محو كل شيء</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>القائمة فارغة.</translation>
    </message>
    <message>
        <source>Kept here until {day}.</source>
        <translation>يبقى هنا حتى {day}.</translation>
    </message>
    <message>
        <source>The file is back in its folder. It may go this once.</source>
        <translation>عاد الملف إلى مجلده. يمكن إرساله هذه المرة.</translation>
    </message>
    <message>
        <source>It may go this once.</source>
        <translation>يمكن إرساله هذه المرة.</translation>
    </message>
    <message>
        <source>Delete this file? Nobody can get it back after that.</source>
        <translation>حذف هذا الملف؟ لا يستطيع أحد استعادته بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>نعم، حذف نهائي</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>لا، إبقاؤه</translation>
    </message>
    <message>
        <source>Erase every entry? This cannot be undone.</source>
        <translation>محو كل المدخلات؟ لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>إنشاء رمز جديد</translation>
    </message>
    <message>
        <source>The old code no longer opens this computer&apos;s list after that. Make a new one? Please let your child look away.</source>
        <translation>بعد ذلك لن يفتح الرمز القديم قائمة هذا الحاسوب. إنشاء رمز جديد؟ يُرجى أن يلتفت طفلكم بعيدًا.</translation>
    </message>
    <message>
        <source>Yes, make a new code</source>
        <translation>نعم، إنشاء رمز جديد</translation>
    </message>
    <message>
        <source>No, keep the old one</source>
        <translation>لا، إبقاء القديم</translation>
    </message>
    <message>
        <source>No, keep the list</source>
        <translation>لا، إبقاء القائمة</translation>
    </message>
    <message>
        <source>{section}, {n} waiting</source>
        <translation>{section}، في الانتظار: {n}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>أنتم هنا</translation>
    </message>
    <message>
        <source>The rules were changed, but are not in force yet</source>
        <translation>تغيّرت القواعد، لكنها لم تُطبّق بعد</translation>
    </message>
    <message>
        <source>Put them in force</source>
        <translation>تطبيقها</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>تركها كما كانت</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
    <message>
        <source>Was the paper seen by someone who may also have an old copy of the program&apos;s files? Then change the passphrase above and tick the box: that starts new keys.</source>
        <translation>هل رأى الورقةَ شخصٌ قد تكون لديه أيضًا نسخة قديمة من ملفات البرنامج؟ إذن غيّروا عبارة المرور أعلاه وضعوا علامة في المربع: عندها تبدأ مفاتيح جديدة.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Let&apos;s stop for a moment</source>
        <translation>لنتوقف لحظة</translation>
    </message>
    <message>
        <source>This looks like it might show private parts. It may be wrong.</source>
        <translation>يبدو أن هذا قد يُظهر أعضاء حميمة. قد يكون ذلك خطأ.</translation>
    </message>
    <message>
        <source>This looks like it might show underwear or swimwear. It may be wrong.</source>
        <translation>يبدو أن هذا قد يُظهر ملابس داخلية أو ملابس سباحة. قد يكون ذلك خطأ.</translation>
    </message>
    <message>
        <source>We could not look inside this file</source>
        <translation>لم نستطع النظر داخل هذا الملف</translation>
    </message>
    <message>
        <source>So we do not know what is in it. You know better than we do.</source>
        <translation>لذلك لا نعرف ما فيه. أنت تعرف أفضل منا.</translation>
    </message>
    <message>
        <source>This has been here for a while</source>
        <translation>هذا هنا منذ فترة</translation>
    </message>
    <message>
        <source>You kept it here. Do you still need it? It can stay here, or you can delete it.</source>
        <translation>أبقيته هنا. هل ما زلت تحتاج إليه؟ يمكن أن يبقى هنا، أو يمكنك حذفه.</translation>
    </message>
    <message>
        <source>Private parts are yours. A picture that you send can end up with people you do not know.</source>
        <translation>أعضاؤك الحميمة لك أنت. الصورة التي ترسلها قد تصل إلى أشخاص لا تعرفهم.</translation>
    </message>
    <message>
        <source>Once you send a picture, you cannot get it back. Others can keep it or show it around.</source>
        <translation>بعد إرسال صورة لا يمكنك استعادتها. يستطيع الآخرون الاحتفاظ بها أو عرضها.</translation>
    </message>
    <message>
        <source>Once it is sent, you no longer choose who sees it. Some people ask for pictures to use them as a threat.</source>
        <translation>بعد إرسالها لا تختار من يراها. بعض الناس يطلبون صورًا ليهددوا بها.</translation>
    </message>
    <message>
        <source>Once it is sent, it is out of your hands. Some people collect pictures like this to press others for money or more.</source>
        <translation>بعد إرسالها تخرج من يدك. بعض الناس يستخدمون صورًا كهذه لابتزاز الآخرين طلبًا للمال أو لأكثر من ذلك.</translation>
    </message>
    <message>
        <source>You are not in trouble. It is not your fault.</source>
        <translation>لست في مشكلة. هذا ليس ذنبك.</translation>
    </message>
    <message>
        <source>What your parent can learn</source>
        <translation>ما الذي يمكن أن يعرفه والداك</translation>
    </message>
    <message>
        <source>This app wanted to open it: {app}</source>
        <translation>أراد هذا التطبيق فتحه: ⁨{app}⁩</translation>
    </message>
    <message>
        <source>A blur of your picture. Nobody can see what is in it.</source>
        <translation>تمويه لصورتك. لا يستطيع أحد رؤية ما فيها.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Don&apos;t send it</source>
        <translation>لن أرسله</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>التحدث مع شخص</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>التحدث مع ⁨{name}⁩</translation>
    </message>
    <message>
        <source>We help you find the first words.</source>
        <translation>نساعدك على إيجاد الكلمات الأولى.</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>الحصول على مساعدة</translation>
    </message>
    <message>
        <source>People who listen and know what to do.</source>
        <translation>أشخاص يستمعون ويعرفون ما العمل.</translation>
    </message>
    <message>
        <source>Ask a parent</source>
        <translation>سؤال أحد الوالدين</translation>
    </message>
    <message>
        <source>They say yes or no. They do not see the picture.</source>
        <translation>يقولان نعم أو لا. لا يريان الصورة.</translation>
    </message>
    <message>
        <source>You have asked. There is no answer yet.</source>
        <translation>لقد سألت. لا إجابة بعد.</translation>
    </message>
    <message>
        <source>Go on after a short pause</source>
        <translation>المتابعة بعد توقف قصير</translation>
    </message>
    <message>
        <source>You wait {n} seconds. Then you choose again.</source>
        <translation>ثواني الانتظار: {n}. ثم تختار من جديد.</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>أم هو أحد هذه؟</translation>
    </message>
    <message>
        <source>Someone asked me for it</source>
        <translation>طلبه مني شخص</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>لقد أرسلته بالفعل</translation>
    </message>
    <message>
        <source>This looks wrong</source>
        <translation>يبدو هذا خطأ</translation>
    </message>
    <message>
        <source>Or ring a parent</source>
        <translation>أو اتصل بأحد والديك</translation>
    </message>
    <message>
        <source>They read you six digits. Type them here, and this one goes on.</source>
        <translation>يقرأ لك أحد والديك ستة أرقام. اكتبها هنا فيمر هذا الملف.</translation>
    </message>
    <message>
        <source>The list keeps that digits were used, the time and where it was ({where}).</source>
        <translation>تحفظ القائمة أن الأرقام استُخدمت والوقت والمكان ({where}).</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>ستة أرقام</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>استخدام الأرقام</translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation>وافق أحد والديك</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>حذفه نهائيًا</translation>
    </message>
    <message>
        <source>Keep it here for now</source>
        <translation>إبقاؤه هنا الآن</translation>
    </message>
    <message>
        <source>It is deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>لقد سألت</translation>
    </message>
    <message>
        <source>Thank you for telling us</source>
        <translation>شكرًا لإخبارنا</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>This question also goes to: {names}</source>
        <translation>يذهب هذا السؤال أيضًا إلى: {names}</translation>
    </message>
    <message>
        <source>With it goes what the check saw, the line you pick and the time. The picture stays here.</source>
        <translation>ويذهب معه ما رآه الفحص، والعبارة التي تختارها، والوقت. الصورة تبقى هنا.</translation>
    </message>
    <message>
        <source>With it go the line you pick and the time. The picture stays here.</source>
        <translation>وتذهب معه العبارة التي تختارها والوقت. الصورة تبقى هنا.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>لأي غرض هو؟</translation>
    </message>
    <message>
        <source>It is for school</source>
        <translation>للمدرسة</translation>
    </message>
    <message>
        <source>It is a family picture</source>
        <translation>صورة عائلية</translation>
    </message>
    <message>
        <source>It is for a doctor or nurse</source>
        <translation>للطبيب أو الممرضة</translation>
    </message>
    <message>
        <source>It is art or a game</source>
        <translation>فن أو لعبة</translation>
    </message>
    <message>
        <source>I think the check got it wrong</source>
        <translation>أظن أن الفحص أخطأ</translation>
    </message>
    <message>
        <source>Something else. I would like to talk about it</source>
        <translation>شيء آخر. أود التحدث عنه</translation>
    </message>
    <message>
        <source>Take a breath</source>
        <translation>خذ نفسًا</translation>
    </message>
    <message>
        <source>Would you be fine if other people saw it too?</source>
        <translation>هل يرضيك أن يراه أشخاص آخرون أيضًا؟</translation>
    </message>
    <message>
        <source>Seconds left: {n}</source>
        <translation>الثواني المتبقية: {n}</translation>
    </message>
    <message>
        <source>The pause is over. You choose.</source>
        <translation>انتهى التوقف. الاختيار لك.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for this one file. The note stays on this computer.</source>
        <translation>الفحص يخطئ. أخبرنا فنكتب ملاحظة عن هذا الملف وحده. تبقى الملاحظة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Yes, the check got it wrong</source>
        <translation>نعم، أخطأ الفحص</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>لا، رجوع</translation>
    </message>
    <message>
        <source>The camera is on</source>
        <translation>الكاميرا تعمل</translation>
    </message>
    <message>
        <source>The program {app} is using the camera.</source>
        <translation>البرنامج ⁨{app}⁩ يستخدم الكاميرا.</translation>
    </message>
    <message>
        <source>If that is you, all is well. You never have to show yourself to anyone. You can end a call at any time.</source>
        <translation>إذا كنت أنت، فكل شيء بخير. لا يلزمك أبدًا أن تُظهر نفسك لأحد. يمكنك إنهاء المكالمة في أي وقت.</translation>
    </message>
    <message>
        <source>Nobody is told of this card. It is not written down.</source>
        <translation>لا يعلم أحد بهذه البطاقة، ولا تُسجَّل.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء بخير</translation>
    </message>
    <message>
        <source>Someone wants me to show myself</source>
        <translation>يريد شخص أن أظهر أمام الكاميرا</translation>
    </message>
    <message>
        <source>The picture, its name and who it was for are never in it.</source>
        <translation>الصورة واسمها ولمن كانت لا تكون فيها أبدًا.</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>ملفك: {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>وملفات أخرى: {n}</translation>
    </message>
    <message>
        <source>These {n} files look like they might show private parts. That may be wrong.</source>
        <translation>يبدو أن هذه الملفات ({n}) قد تُظهر أعضاء حميمة. قد يكون ذلك خطأ.</translation>
    </message>
    <message>
        <source>These {n} files look like they might show underwear or swimwear. That may be wrong.</source>
        <translation>يبدو أن هذه الملفات ({n}) قد تُظهر ملابس داخلية أو ملابس سباحة. قد يكون ذلك خطأ.</translation>
    </message>
    <message>
        <source>We could not look inside these {n} files, so we do not know what is in them.</source>
        <translation>لم نستطع النظر داخل هذه الملفات ({n})، لذلك لا نعرف ما فيها.</translation>
    </message>
    <message>
        <source>You kept these {n} files here. Do you still need them?</source>
        <translation>أبقيت هذه الملفات ({n}) هنا. هل ما زلت تحتاج إليها؟</translation>
    </message>
    <message>
        <source>What would you like to do with all of them?</source>
        <translation>ماذا تريد أن تفعل بها كلها؟</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>النظر إليها واحدًا واحدًا</translation>
    </message>
    <message>
        <source>After this one, more wait: {n}</source>
        <translation>بعد هذا ينتظر أيضًا: {n}</translation>
    </message>
    <message>
        <source>It stays in a safe place on this computer.</source>
        <translation>يبقى في مكان آمن على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The web page does not get it. Your file stays where it is.</source>
        <translation>لا تحصل عليه صفحة الويب. يبقى ملفك في مكانه.</translation>
    </message>
    <message>
        <source>The app does not get it. Your file stays where it is.</source>
        <translation>لا يحصل عليه التطبيق. يبقى ملفك في مكانه.</translation>
    </message>
    <message>
        <source>It stays out of what you copied.</source>
        <translation>يبقى خارج ما نسخته.</translation>
    </message>
    <message>
        <source>The web page does not get this camera picture.</source>
        <translation>لا تحصل صفحة الويب على صورة الكاميرا هذه.</translation>
    </message>
    <message>
        <source>It is kept here</source>
        <translation>يبقى هنا</translation>
    </message>
    <message>
        <source>It was not passed on</source>
        <translation>لم يُمرَّر</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>كانت لحظة جيدة للتوقف. هو في مكان آمن على هذا الحاسوب حتى {day}. ثم نسألك من جديد.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It lies in a safe place on this computer.</source>
        <translation>كانت لحظة جيدة للتوقف. هو في مكان آمن على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get it from this check. Your file is where it was.</source>
        <translation>كانت لحظة جيدة للتوقف. لم تحصل عليه صفحة الويب عبر هذا الفحص. ملفك في مكانه.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open it. Your file is where it was.</source>
        <translation>كانت لحظة جيدة للتوقف. لم يستطع التطبيق فتحه. ملفك في مكانه.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. It is no longer in what you copied. If it has a file, that is still where it was.</source>
        <translation>كانت لحظة جيدة للتوقف. لم يعد فيما نسخته. إذا كان له ملف فهو في مكانه.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get this camera picture.</source>
        <translation>كانت لحظة جيدة للتوقف. لم تحصل صفحة الويب على صورة الكاميرا هذه.</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>حذفه نهائيًا؟</translation>
    </message>
    <message>
        <source>Nobody can get it back after that.</source>
        <translation>لا يستطيع أحد استعادته بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>نعم، حذفه</translation>
    </message>
    <message>
        <source>The file is gone from this safe place. Copies in other places are still there.</source>
        <translation>لم يعد الملف في هذا المكان الآمن. النسخ في أماكن أخرى ما زالت موجودة.</translation>
    </message>
    <message>
        <source>Your parent can answer now. Until then it stays as it is.</source>
        <translation>يستطيع أحد والديك أن يجيب الآن. حتى ذلك الحين يبقى كل شيء كما هو.</translation>
    </message>
    <message>
        <source>It was not sent to the other computer.</source>
        <translation>لم يُرسل السؤال إلى الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>Not all of them were sent to the other computer.</source>
        <translation>لم تُرسل كل الأسئلة إلى الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>You have asked at home all the same. Your parent can answer on this computer. Until then it stays as it is.</source>
        <translation>لكنك سألت في البيت على أي حال. يستطيع أحد والديك أن يجيب على هذا الحاسوب. وحتى ذلك الحين يبقى كل شيء كما هو.</translation>
    </message>
    <message>
        <source>The link to it is switched off.</source>
        <translation>الربط مع ذلك الحاسوب متوقف.</translation>
    </message>
    <message>
        <source>No one may answer from there any more.</source>
        <translation>لم يعد أحد يستطيع الإجابة من هناك.</translation>
    </message>
    <message>
        <source>Enough questions went there for now. Later it works again.</source>
        <translation>وصل إليه ما يكفي من الأسئلة الآن. سينجح ذلك من جديد لاحقًا.</translation>
    </message>
    <message>
        <source>Too much still waits to go there.</source>
        <translation>ما زال الكثير ينتظر أن يُرسل إليه.</translation>
    </message>
    <message>
        <source>This computer could not write it down. Its disk may be full.</source>
        <translation>لم يستطع هذا الحاسوب أن يدوّن ذلك. ربما امتلأ قرصه.</translation>
    </message>
    <message>
        <source>A file of the link is broken. A parent can look at it.</source>
        <translation>أحد ملفات الربط تالف. يستطيع أحد والديك أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>It is back in its folder</source>
        <translation>عاد إلى مجلده</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>يمكنك المتابعة</translation>
    </message>
    <message>
        <source>You can send it now. You can also still change your mind: you never have to send anything.</source>
        <translation>يمكنك إرساله الآن. ويمكنك أيضًا أن تغيّر رأيك: لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The web page can have it now. If nothing happens there, pick it once more. You never have to send anything.</source>
        <translation>تستطيع صفحة الويب الحصول عليه الآن. إذا لم يحدث شيء فاختره مرة أخرى. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The app can open it now. Try it there once more. You never have to send anything.</source>
        <translation>يستطيع التطبيق فتحه الآن. جرّب هناك مرة أخرى. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>Copy it once more. This time it stays. You never have to send anything.</source>
        <translation>انسخه مرة أخرى. هذه المرة يبقى. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The web page can have the camera again. You can end a call at any time.</source>
        <translation>تستطيع صفحة الويب استخدام الكاميرا من جديد. يمكنك إنهاء المكالمة في أي وقت.</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>العودة إلى الاختيارات</translation>
    </message>
    <message>
        <source>It did not work for all of them. {why}</source>
        <translation>لم ينجح ذلك معها كلها. {why}</translation>
    </message>
    <message>
        <source>Your parent has answered</source>
        <translation>أجاب أحد والديك</translation>
    </message>
    <message>
        <source>There is nothing left to choose here.</source>
        <translation>لم يبقَ هنا ما تختاره.</translation>
    </message>
    <message>
        <source>Don&apos;t send them</source>
        <translation>لن أرسلها</translation>
    </message>
    <message>
        <source>They stay in a safe place on this computer.</source>
        <translation>تبقى في مكان آمن على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The web page does not get them. Your files stay where they are.</source>
        <translation>لا تحصل عليها صفحة الويب. تبقى ملفاتك في مكانها.</translation>
    </message>
    <message>
        <source>The app does not get them. Your files stay where they are.</source>
        <translation>لا يحصل عليها التطبيق. تبقى ملفاتك في مكانها.</translation>
    </message>
    <message>
        <source>They are kept here</source>
        <translation>تبقى هنا</translation>
    </message>
    <message>
        <source>They were not passed on</source>
        <translation>لم تُمرَّر</translation>
    </message>
    <message>
        <source>That was a good moment to stop. They lie in a safe place on this computer until {day}. Then we ask you again.</source>
        <translation>كانت لحظة جيدة للتوقف. هي في مكان آمن على هذا الحاسوب حتى {day}. ثم نسألك من جديد.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The web page did not get them from this check. Your files are where they were.</source>
        <translation>كانت لحظة جيدة للتوقف. لم تحصل عليها صفحة الويب عبر هذا الفحص. ملفاتك في مكانها.</translation>
    </message>
    <message>
        <source>That was a good moment to stop. The app could not open them. Your files are where they were.</source>
        <translation>كانت لحظة جيدة للتوقف. لم يستطع التطبيق فتحها. ملفاتك في مكانها.</translation>
    </message>
    <message>
        <source>Keep them here for now</source>
        <translation>إبقاؤها هنا الآن</translation>
    </message>
    <message>
        <source>Delete all {n} for good</source>
        <translation>حذفها كلها ({n}) نهائيًا</translation>
    </message>
    <message>
        <source>Delete these {n} files for good?</source>
        <translation>حذف هذه الملفات ({n}) نهائيًا؟</translation>
    </message>
    <message>
        <source>Nobody can get them back after that.</source>
        <translation>لا يستطيع أحد استعادتها بعد ذلك.</translation>
    </message>
    <message>
        <source>Yes, delete all {n}</source>
        <translation>نعم، حذفها كلها ({n})</translation>
    </message>
    <message>
        <source>They are deleted</source>
        <translation>حُذفت</translation>
    </message>
    <message>
        <source>The files are gone from this safe place. Copies in other places are still there.</source>
        <translation>لم تعد الملفات في هذا المكان الآمن. النسخ في أماكن أخرى ما زالت موجودة.</translation>
    </message>
    <message>
        <source>They are back where they were</source>
        <translation>عادت إلى أماكنها</translation>
    </message>
    <message>
        <source>You can send them now. You can also still change your mind: you never have to send anything.</source>
        <translation>يمكنك إرسالها الآن. ويمكنك أيضًا أن تغيّر رأيك: لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The web page can have them now. If nothing happens there, pick them once more. You never have to send anything.</source>
        <translation>تستطيع صفحة الويب الحصول عليها الآن. إذا لم يحدث شيء فاخترها مرة أخرى. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The app can open them now. Try it there once more. You never have to send anything.</source>
        <translation>يستطيع التطبيق فتحها الآن. جرّب هناك مرة أخرى. لا يلزمك أبدًا أن ترسل شيئًا.</translation>
    </message>
    <message>
        <source>The check makes mistakes. Tell us, and we make a note for each of these {n} files. The notes stay on this computer.</source>
        <translation>الفحص يخطئ. أخبرنا فنكتب ملاحظة عن كل من هذه الملفات ({n}). تبقى الملاحظات على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>We made a note. It still needs a parent&apos;s yes. You can ask for it.</source>
        <translation>كتبنا ملاحظة. ما زال يحتاج إلى موافقة أحد والديك. يمكنك أن تطلبها.</translation>
    </message>
    <message>
        <source>We made a note. It stays as it is until you choose.</source>
        <translation>كتبنا ملاحظة. يبقى كما هو حتى تختار.</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>لم يتغيّر شيء. {why}</translation>
    </message>
    <message>
        <source>Pick what fits best.</source>
        <translation>اختر الأنسب.</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Is someone pressuring you?</source>
        <translation>هل يضغط عليك أحد؟</translation>
    </message>
    <message>
        <source>Pick what is closest. Nobody sees what you pick here.</source>
        <translation>اختر الأقرب. لا أحد يرى ما تختاره هنا.</translation>
    </message>
    <message>
        <source>This is not your fault, and you are not in trouble. You did well to look here.</source>
        <translation>هذا ليس ذنبك، ولست في مشكلة. أحسنت حين نظرت هنا.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>ما يمكنك فعله الآن</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation>صديق</translation>
    </message>
    <message>
        <source>Someone I know in real life asked me.</source>
        <translation>طلب مني شخص أعرفه في الحياة الحقيقية.</translation>
    </message>
    <message>
        <source>Someone I only know online</source>
        <translation>شخص أعرفه على الإنترنت فقط</translation>
    </message>
    <message>
        <source>We met in a game, a chat or an app.</source>
        <translation>التقينا في لعبة أو محادثة أو تطبيق.</translation>
    </message>
    <message>
        <source>A &quot;model agency&quot; or someone who pays</source>
        <translation>«وكالة عارضين» أو شخص يدفع</translation>
    </message>
    <message>
        <source>They offer money, gifts or a job.</source>
        <translation>يعرضون مالًا أو هدايا أو عملًا.</translation>
    </message>
    <message>
        <source>Someone who threatens me</source>
        <translation>شخص يهددني</translation>
    </message>
    <message>
        <source>They say they will show it or hurt me.</source>
        <translation>يقولون إنهم سيعرضونها أو يؤذونني.</translation>
    </message>
    <message>
        <source>They want me on camera</source>
        <translation>يريدونني أمام الكاميرا</translation>
    </message>
    <message>
        <source>They ask me to show myself in a call.</source>
        <translation>يطلبون أن أُظهر نفسي في مكالمة.</translation>
    </message>
    <message>
        <source>A friend who sounds odd</source>
        <translation>صديق يبدو غريبًا</translation>
    </message>
    <message>
        <source>It may not be my friend who writes.</source>
        <translation>قد لا يكون صديقي هو من يكتب.</translation>
    </message>
    <message>
        <source>I already sent it</source>
        <translation>لقد أرسلته بالفعل</translation>
    </message>
    <message>
        <source>There is still a lot you can do.</source>
        <translation>ما زال بإمكانك فعل الكثير.</translation>
    </message>
    <message>
        <source>You can say no. A good friend will get it.</source>
        <translation>يمكنك أن تقول لا. الصديق الجيد يتفهم.</translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation>لا يلزمك أن تقول لماذا.</translation>
    </message>
    <message>
        <source>You can write: &quot;I don&apos;t send that kind of picture.&quot;</source>
        <translation>يمكنك أن تكتب: «أنا لا أرسل هذا النوع من الصور.»</translation>
    </message>
    <message>
        <source>If they ask again and again, take a break from the chat.</source>
        <translation>إذا سألوا مرارًا، فخذ استراحة من المحادثة.</translation>
    </message>
    <message>
        <source>Tell someone you trust. It helps to say it out loud.</source>
        <translation>أخبر شخصًا تثق به. يفيد أن تقولها بصوت مسموع.</translation>
    </message>
    <message>
        <source>Stop writing back. You do not owe them a thing.</source>
        <translation>توقف عن الرد. ليس لهم أي حق عليك.</translation>
    </message>
    <message>
        <source>They may not be who they say they are, or as old.</source>
        <translation>قد لا يكونون من يقولون، ولا في العمر الذي يقولون.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words, not of private pictures.</source>
        <translation>احتفظ بالمحادثة. خذ لقطة شاشة للكلمات، لا للصور الحميمة.</translation>
    </message>
    <message>
        <source>Then block them.</source>
        <translation>ثم احظرهم.</translation>
    </message>
    <message>
        <source>Tell an adult you trust today.</source>
        <translation>أخبر اليوم بالغًا تثق به.</translation>
    </message>
    <message>
        <source>A real agency does not ask a child for such a picture. This is a trick.</source>
        <translation>الوكالة الحقيقية لا تطلب من طفل صورة كهذه. هذا فخ.</translation>
    </message>
    <message>
        <source>Send nothing, even if the money sounds good.</source>
        <translation>لا ترسل شيئًا، حتى لو بدا المال جيدًا.</translation>
    </message>
    <message>
        <source>Keep your name, your school and your street to yourself.</source>
        <translation>احتفظ باسمك ومدرستك وشارعك لنفسك.</translation>
    </message>
    <message>
        <source>Keep the chat. Then block them.</source>
        <translation>احتفظ بالمحادثة. ثم احظرهم.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more. Paying does not make them stop.</source>
        <translation>لا تدفع، ولا ترسل شيئًا آخر. الدفع لا يجعلهم يتوقفون.</translation>
    </message>
    <message>
        <source>Stop writing back. You may be scared. Many have been here and got out.</source>
        <translation>توقف عن الرد. الشعور بالخوف طبيعي. كثيرون مرّوا بهذا وخرجوا منه.</translation>
    </message>
    <message>
        <source>Keep the chat. Take a screenshot of the words and the name.</source>
        <translation>احتفظ بالمحادثة. خذ لقطة شاشة للكلمات والاسم.</translation>
    </message>
    <message>
        <source>Block them. Do not delete your account or the chat.</source>
        <translation>احظرهم. لا تحذف حسابك ولا المحادثة.</translation>
    </message>
    <message>
        <source>Tell an adult now, or call a help line. If you are in danger, call for help at once.</source>
        <translation>أخبر بالغًا الآن، أو اتصل بخط مساعدة. إذا كنت في خطر فاطلب النجدة فورًا.</translation>
    </message>
    <message>
        <source>You never have to show yourself. Not even for a second.</source>
        <translation>لا يلزمك أبدًا أن تُظهر نفسك. ولا لثانية.</translation>
    </message>
    <message>
        <source>Turn the camera off or put your hand on it.</source>
        <translation>أطفئ الكاميرا أو ضع يدك عليها.</translation>
    </message>
    <message>
        <source>End the call. You do not have to say goodbye.</source>
        <translation>أنهِ المكالمة. لا يلزمك أن تودّع.</translation>
    </message>
    <message>
        <source>The person you see may be an old film of someone else.</source>
        <translation>قد يكون الشخص الذي تراه فيديو مسجلًا لشخص آخر.</translation>
    </message>
    <message>
        <source>Tell an adult you trust what they wanted.</source>
        <translation>أخبر بالغًا تثق به بما أرادوه.</translation>
    </message>
    <message>
        <source>Stop and wait. Someone may have taken your friend&apos;s account.</source>
        <translation>توقف وانتظر. ربما استولى أحد على حساب صديقك.</translation>
    </message>
    <message>
        <source>Send nothing, and do not open any link.</source>
        <translation>لا ترسل شيئًا، ولا تفتح أي رابط.</translation>
    </message>
    <message>
        <source>Ask your friend in another way: call, or ask at school.</source>
        <translation>اسأل صديقك بطريقة أخرى: اتصل به أو اسأله في المدرسة.</translation>
    </message>
    <message>
        <source>If it was not them, they can get the account back. Warn your other friends.</source>
        <translation>إذا لم يكن هو، فيمكنه استعادة الحساب. نبّه أصدقاءك الآخرين.</translation>
    </message>
    <message>
        <source>Tell an adult you trust about it.</source>
        <translation>أخبر بالغًا تثق به عن ذلك.</translation>
    </message>
    <message>
        <source>Do not pay, and send nothing more.</source>
        <translation>لا تدفع، ولا ترسل شيئًا آخر.</translation>
    </message>
    <message>
        <source>Keep the chat. It can help to find the person.</source>
        <translation>احتفظ بالمحادثة. قد تساعد في العثور على الشخص.</translation>
    </message>
    <message>
        <source>Block them. If the app can take the picture back, do that first.</source>
        <translation>احظرهم. إذا استطاع التطبيق سحب الصورة فافعل ذلك أولًا.</translation>
    </message>
    <message>
        <source>Tell an adult you trust. You do not have to show the picture.</source>
        <translation>أخبر بالغًا تثق به. لا يلزمك أن تُظهر الصورة.</translation>
    </message>
    <message>
        <source>Ask a service below to take it off the web. They help for free.</source>
        <translation>اطلب من إحدى الخدمات أدناه إزالتها من الويب. يساعدون مجانًا.</translation>
    </message>
    <message>
        <source>Step {n}: {step}</source>
        <translation>الخطوة {n}: {step}</translation>
    </message>
    <message>
        <source>Talk to someone you trust</source>
        <translation>التحدث مع شخص تثق به</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>التحدث مع ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Saying it is the hardest part. It gets lighter after that. You could start like this:</source>
        <translation>قولها هو الأصعب. بعد ذلك يصبح الأمر أخف. يمكنك أن تبدأ هكذا:</translation>
    </message>
    <message>
        <source>&quot;Something is going on, and I need help. I don&apos;t know how to say it. Can you listen and not be mad?&quot;</source>
        <translation>«يحدث شيء ما وأحتاج إلى مساعدة. لا أعرف كيف أقوله. هل يمكنك أن تستمع من دون أن تغضب؟»</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>نسخ هذه الكلمات</translation>
    </message>
    <message>
        <source>Copied. You can paste them into a message.</source>
        <translation>نُسخت. يمكنك لصقها في رسالة.</translation>
    </message>
    <message>
        <source>Who could it be?</source>
        <translation>من يمكن أن يكون؟</translation>
    </message>
    <message>
        <source>Mum, dad or who you live with</source>
        <translation>أمك أو أبوك أو من تسكن معه</translation>
    </message>
    <message>
        <source>A grandparent, an aunt, an uncle, a big sister or brother</source>
        <translation>جد أو جدة أو خالة أو عم أو أخت كبرى أو أخ كبير</translation>
    </message>
    <message>
        <source>A teacher, a coach or the school nurse</source>
        <translation>معلم أو مدرب أو ممرضة المدرسة</translation>
    </message>
    <message>
        <source>A friend&apos;s mum or dad</source>
        <translation>أم صديق أو أبوه</translation>
    </message>
    <message>
        <source>If the first one does not listen, try the next. Do not give up.</source>
        <translation>إذا لم يستمع الأول فجرّب التالي. لا تستسلم.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Your child can read these rules at any time. Talk about a change before you make it.</source>
        <translation>يستطيع طفلكم قراءة هذه القواعد في أي وقت. تحدثوا عن التغيير قبل إجرائه.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Born in {month}</source>
        <translation>وُلد في {month}</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>أقل من 10</translation>
    </message>
    <message>
        <source>10 to 12</source>
        <translation>10 إلى 12</translation>
    </message>
    <message>
        <source>13 to 15</source>
        <translation>13 إلى 15</translation>
    </message>
    <message>
        <source>16 and 17</source>
        <translation>16 و17</translation>
    </message>
    <message>
        <source>Private parts: held until a parent answers. The parent sees that there was a pause, where and why, never the picture.</source>
        <translation>الأعضاء الحميمة: تُحتجز حتى يجيب أحد الوالدين. يرى الوالدان أنه حدث توقف وأين ولماذا، ولا يريان الصورة أبدًا.</translation>
    </message>
    <message>
        <source>A warning and a short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>تنبيه وتوقف قصير؛ ثم القرار للمراهق. لا يصل إشعار إلى الوالدين؛ وتحفظ القائمة أنه حدث توقف.</translation>
    </message>
    <message>
        <source>A warning and a very short pause; then the teenager decides. No notice goes to a parent; the list keeps that there was a pause.</source>
        <translation>تنبيه وتوقف قصير جدًا؛ ثم القرار للمراهق. لا يصل إشعار إلى الوالدين؛ وتحفظ القائمة أنه حدث توقف.</translation>
    </message>
    <message>
        <source>The rules change with the birthdays at 10, 13 and 16. Your child is told.</source>
        <translation>تتغير القواعد مع أعياد الميلاد في 10 و13 و16. يُخبَر طفلكم بذلك.</translation>
    </message>
    <message>
        <source>Take the usual rules for this age</source>
        <translation>استخدام القواعد المعتادة لهذا العمر</translation>
    </message>
    <message>
        <source>For another computer or another child</source>
        <translation>لحاسوب آخر أو طفل آخر</translation>
    </message>
    <message>
        <source>The rules can be saved in a file and read in elsewhere. The birthday and added models stay those of each computer. The file is no secret.</source>
        <translation>يمكن حفظ القواعد في ملف وقراءتها في مكان آخر. أما تاريخ الميلاد والنماذج المضافة فتبقى خاصة بكل حاسوب. الملف ليس سرًا.</translation>
    </message>
    <message>
        <source>Save the rules in force</source>
        <translation>حفظ القواعد السارية</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>قراءة القواعد من ملف</translation>
    </message>
    <message>
        <source>Where should the rules go?</source>
        <translation>أين تُحفظ القواعد؟</translation>
    </message>
    <message>
        <source>Which file has the rules?</source>
        <translation>في أي ملف القواعد؟</translation>
    </message>
    <message>
        <source>The rules are saved: {path}</source>
        <translation>حُفظت القواعد: ⁦{path}⁩</translation>
    </message>
    <message>
        <source>This page shows the rules of the file. They are in force once you apply them.</source>
        <translation>تعرض هذه الصفحة قواعد الملف. وتسري بعد أن تطبقوها.</translation>
    </message>
    <message>
        <source>The file was not taken. Something is wrong in line {line}.</source>
        <translation>لم يُقبل الملف. هناك خطأ في السطر {line}.</translation>
    </message>
    <message>
        <source>This file cannot be read as rules.</source>
        <translation>لا يمكن قراءة هذا الملف كقواعد.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما الذي يحدث</translation>
    </message>
    <message>
        <source>Private parts</source>
        <translation>الأعضاء الحميمة</translation>
    </message>
    <message>
        <source>Underwear, swimwear</source>
        <translation>ملابس داخلية، ملابس سباحة</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>لم يمكن فحصه</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>السماح به</translation>
    </message>
    <message>
        <source>Pause, then the child decides</source>
        <translation>توقف، ثم يقرر الطفل</translation>
    </message>
    <message>
        <source>Hold until a parent answers</source>
        <translation>احتجاز حتى يجيب أحد الوالدين</translation>
    </message>
    <message>
        <source>How careful</source>
        <translation>درجة الحذر</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>حذر</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>متوازن</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>متساهل</translation>
    </message>
    <message>
        <source>Misses less, is wrong more often.</source>
        <translation>يفوته أقل، ويخطئ أكثر.</translation>
    </message>
    <message>
        <source>For most families.</source>
        <translation>لمعظم العائلات.</translation>
    </message>
    <message>
        <source>Is wrong less often, misses more.</source>
        <translation>يخطئ أقل، ويفوته أكثر.</translation>
    </message>
    <message>
        <source>Not measured on this computer&apos;s models.</source>
        <translation>لم يُقَس على نماذج هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Seconds of pause before going on</source>
        <translation>ثواني التوقف قبل المتابعة</translation>
    </message>
    <message>
        <source>Days a file is kept before your child is asked again</source>
        <translation>الأيام التي يُحفظ فيها الملف قبل سؤال طفلكم من جديد</translation>
    </message>
    <message>
        <source>Show me pauses without opening the list</source>
        <translation>إظهار حالات التوقف لي من دون فتح القائمة</translation>
    </message>
    <message>
        <source>Off for 13 and older: many do not ask for help when they fear that parents are told.</source>
        <translation>متوقف من 13 عامًا: كثيرون لا يطلبون المساعدة إذا خافوا أن يُبلَّغ الوالدان.</translation>
    </message>
    <message>
        <source>A person your child trusts</source>
        <translation>شخص يثق به طفلكم</translation>
    </message>
    <message>
        <source>Such as Aunt Ana. Shown as &quot;Talk to Aunt Ana&quot;.</source>
        <translation>مثل «الخالة آنا». يظهر: «التحدث مع الخالة آنا».</translation>
    </message>
    <message>
        <source>Help lines for</source>
        <translation>خطوط المساعدة في</translation>
    </message>
    <message>
        <source>The country of this computer ({country})</source>
        <translation>بلد هذا الحاسوب ({country})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>أي مجلد؟</translation>
    </message>
    <message>
        <source>Look at {path}</source>
        <translation>فحص ⁦{path}⁩</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>الاستثناءات</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا شيء.</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder}</source>
        <translation>{category}: لا يُبحث عنها في ⁦{folder}⁩</translation>
    </message>
    <message>
        <source>{category}: not looked for from {app}</source>
        <translation>{category}: لا يُبحث عنها من ⁨{app}⁩</translation>
    </message>
    <message>
        <source>{category}: not looked for in {folder} from {app}</source>
        <translation>{category}: لا يُبحث عنها في ⁦{folder}⁩ من ⁨{app}⁩</translation>
    </message>
    <message>
        <source>Add an exception for a folder…</source>
        <translation>إضافة استثناء لمجلد…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove: {exception}</source>
        <translation>إزالة: {exception}</translation>
    </message>
    <message>
        <source>Put these rules in force</source>
        <translation>تطبيق هذه القواعد</translation>
    </message>
    <message>
        <source>In force. Your child can read them under &quot;The rules here&quot;.</source>
        <translation>مطبّقة. يستطيع طفلكم قراءتها في «القواعد هنا».</translation>
    </message>
    <message>
        <source>These rules were not taken. The old ones are still in force. {why}</source>
        <translation>لم تُقبل هذه القواعد. القديمة ما زالت مطبّقة. {why}</translation>
    </message>
    <message>
        <source>Measured at &quot;{point}&quot;: {noticed} of {shown} computed figures were noticed. Of {ordinary} everyday pictures, {stopped} were stopped for nothing. At home it can be better or worse.</source>
        <translation>قيس عند «{point}»: من الأشكال المحسوبة لوحظ {noticed} من أصل {shown}. ومن الصور العادية أُوقف {stopped} من أصل {ordinary} بلا سبب. قد يكون الأمر في البيت أفضل أو أسوأ.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Protected. Pictures get a second look.</source>
        <translation>محمي. تحصل الصور على نظرة ثانية.</translation>
    </message>
    <message>
        <source>Something waits for an answer.</source>
        <translation>شيء ينتظر إجابة.</translation>
    </message>
    <message>
        <source>Works, but something needs a look.</source>
        <translation>يعمل، لكن هناك ما يحتاج إلى نظرة.</translation>
    </message>
    <message>
        <source>Not protecting.</source>
        <translation>لا يحمي.</translation>
    </message>
    <message>
        <source>{state} {why}</source>
        <translation>{state} {why}</translation>
    </message>
    <message>
        <source>Looking for the guard…</source>
        <translation>جارٍ البحث عن الحماية…</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>ما الذي ينتظرك</translation>
    </message>
    <message>
        <source>What waits for you ({n})</source>
        <translation>ما الذي ينتظرك ({n})</translation>
    </message>
    <message>
        <source>Someone is pressuring me</source>
        <translation>يضغط عليّ شخص</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>ما الذي يُسجَّل</translation>
    </message>
    <message>
        <source>The rules here</source>
        <translation>القواعد هنا</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>ما المشمول</translation>
    </message>
    <message>
        <source>For parents</source>
        <translation>للوالدين</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Set up together</source>
        <translation>الإعداد معًا</translation>
    </message>
    <message>
        <source>Beforehand is on</source>
        <translation>‏Beforehand يعمل</translation>
    </message>
    <message>
        <source>This computer gives pictures a second look. Click to see what is recorded.</source>
        <translation>يلقي هذا الحاسوب نظرة ثانية على الصور. انقر لترى ما الذي يُسجَّل.</translation>
    </message>
    <message>
        <source>Start the guard</source>
        <translation>تشغيل الحماية</translation>
    </message>
    <message>
        <source>Short steps for what to do now. Nobody sees what you pick.</source>
        <translation>خطوات قصيرة لما تفعله الآن. لا أحد يرى ما تختاره.</translation>
    </message>
    <message>
        <source>Files and pictures that were kept back.</source>
        <translation>ملفات وصور احتُجزت.</translation>
    </message>
    <message>
        <source>Everything that is written down, and what never is.</source>
        <translation>كل ما يُسجَّل، وما لا يُسجَّل أبدًا.</translation>
    </message>
    <message>
        <source>What is looked at, and what happens then.</source>
        <translation>ما الذي يُفحص، وما الذي يحدث بعدها.</translation>
    </message>
    <message>
        <source>Opens with the family&apos;s passphrase.</source>
        <translation>يُفتح بعبارة مرور العائلة.</translation>
    </message>
    <message>
        <source>Takes ten minutes, with your child beside you.</source>
        <translation>يستغرق عشر دقائق، وطفلكم بجانبكم.</translation>
    </message>
    <message>
        <source>Beforehand: a question for a parent</source>
        <translation>‏Beforehand: سؤال لأحد الوالدين</translation>
    </message>
    <message>
        <source>Someone waits for an answer. Open &quot;For parents&quot; to see it.</source>
        <translation>هناك من ينتظر إجابة. افتحوا «للوالدين» لرؤيته.</translation>
    </message>
    <message>
        <source>Beforehand: there is an answer</source>
        <translation>‏Beforehand: هناك إجابة</translation>
    </message>
    <message>
        <source>Your parent has answered. Click to see what waits for you.</source>
        <translation>أجاب أحد والديك. انقر لترى ما الذي ينتظرك.</translation>
    </message>
    <message>
        <source>Beforehand: there was a pause</source>
        <translation>‏Beforehand: حدث توقف</translation>
    </message>
    <message>
        <source>There is more in the parents&apos; list.</source>
        <translation>المزيد في قائمة الوالدين.</translation>
    </message>
    <message>
        <source>Beforehand: the rules have changed</source>
        <translation>‏Beforehand: تغيّرت القواعد</translation>
    </message>
    <message>
        <source>Click to read the rules here.</source>
        <translation>انقر لقراءة القواعد هنا.</translation>
    </message>
    <message>
        <source>Beforehand does not protect now</source>
        <translation>‏Beforehand لا يحمي الآن</translation>
    </message>
    <message>
        <source>Pictures are not looked at. Click to see why.</source>
        <translation>لا تُفحص الصور. انقر لترى السبب.</translation>
    </message>
    <message>
        <source>Beforehand protects again</source>
        <translation>‏Beforehand يحمي من جديد</translation>
    </message>
    <message>
        <source>Pictures get a second look again.</source>
        <translation>تحصل الصور على نظرة ثانية من جديد.</translation>
    </message>
    <message>
        <source>Beforehand: an update is there</source>
        <translation>‏Beforehand: يوجد تحديث</translation>
    </message>
    <message>
        <source>It comes with this computer&apos;s other updates. Beforehand itself asks nobody for it.</source>
        <translation>يأتي مع تحديثات هذا الحاسوب الأخرى. وBeforehand نفسه لا يطلبه من أحد.</translation>
    </message>
    <message>
        <source>Version {version} is there. It comes with this computer&apos;s other updates.</source>
        <translation>الإصدار ⁦{version}⁩ متوفر. يأتي مع تحديثات هذا الحاسوب الأخرى.</translation>
    </message>
    <message>
        <source>Beforehand is here</source>
        <translation>‏Beforehand هنا</translation>
    </message>
    <message>
        <source>It is not set up yet. Click to set it up together.</source>
        <translation>لم يُعدّ بعد. انقروا لإعداده معًا.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Ask a grown-up for help</source>
        <translation>طلب المساعدة من شخص بالغ</translation>
    </message>
    <message>
        <source>First words, and people who listen.</source>
        <translation>الكلمات الأولى، وأشخاص يستمعون.</translation>
    </message>
</context>
</TS>
