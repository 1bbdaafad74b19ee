"""What an article's text says of itself is recognised in five languages; what only sounds like it is not."""

import pytest

from newsterm.lang.sentences import notice_kind
from newsterm.model.noticing import noticed_in

TEXTS = {
    "opinion": """
        The views expressed in this article are those of the author alone.
        The opinions expressed are those of the author and not of this newspaper.
        This article does not necessarily reflect the views of the publisher.
        Views expressed by contributors do not necessarily represent those of Globe Media.
        The writer's views are his own.
        This column represents the personal views of the columnist.
        The author's opinions are personal and do not reflect those of his employer.
        The views in this piece are the author's alone.
        هذا المقال يعبر عن رأي كاتبه ولا يعبر بالضرورة عن رأي الصحيفة.
        الآراء الواردة في المقال تعبر عن رأي كاتبها فقط.
        المقالات المنشورة لا تعكس بالضرورة وجهة نظر الموقع.
        ما ورد في هذا المقال يمثل رأي صاحبه.
        الآراء المنشورة لا تمثل إلا أصحابها.
        المقال لا يعبر بالضرورة عن توجه الصحيفة.
        الآراء الواردة هنا لا تلزم إلا كاتبها.
        دیدگاه‌های مطرح شده در این مقاله لزوما بیانگر نظر رسانه نیست
        دیدگاه‌های مطرح شده در این مقاله لزوماً بیانگر نظر این رسانه نیست.
        این یادداشت صرفا بیانگر نظر نویسنده است.
        نظرات مطرح‌شده در این مطلب لزوماً بازتاب‌دهنده مواضع روزنامه نیست.
        انتشار این یادداشت به معنای تأیید محتوای آن نیست.
        مسئولیت محتوای این یادداشت با نویسنده است.
        آنچه در این یادداشت آمده دیدگاه نویسنده است و الزاما موضع ما نیست.
        مطالب این ستون الزاما دیدگاه روزنامه نیست.
        ادارے کا کالم نگار کی رائے سے متفق ہونا ضروری نہیں۔
        یہ مصنف کی ذاتی رائے ہے جس سے ادارے کا متفق ہونا ضروری نہیں۔
        اس تحریر میں پیش کیے گئے خیالات مصنف کے ذاتی ہیں۔
        مضمون نگار کی آرا سے ادارے کا اتفاق ضروری نہیں۔
        کالم نگار کے خیالات ان کے اپنے ہیں، ادارے کی پالیسی نہیں۔
        یہ کالم مصنف کی ذاتی رائے پر مبنی ہے۔
        בלוג: האמור במאמר הוא על דעת הכותב בלבד.
        הדעות המובעות בטור הן של הכותב בלבד ואינן משקפות את עמדת המערכת.
        הכתוב משקף את דעתו של הכותב בלבד.
        המאמר מבטא את דעתה האישית של הכותבת.
        אין באמור כדי לשקף את עמדת המערכת.
        הדברים הם על דעת המחבר בלבד.
        הטור אינו משקף בהכרח את עמדת העיתון.
        المقالة تعبّر فقط عن رأي الكاتب
        الآراء الواردة في هذا المقال لا تعبر بالضرورة عن موقف الموقع
        این مطلب نظر شخصی نویسنده است
        نوٹ: ادارے کا مضمون نگار کی رائے سے متفق ہونا ضروری نہیں۔
        הדעות המובעות במאמר הן של הכותבת
        The opinions expressed here are those of the author.
        وقال متحدث إن الجسر سيفتح غدًا. المقالة تعبر فقط عن رأي كاتبها.
        "Nobody asked us," said the mayor. The views expressed here are the author's own.
        گفت: «می‌رویم.» این مطلب نظر شخصی نویسنده است.
        ראש העיר אמר שהגשר ייפתח. הדעות המובעות במאמר הן של הכותבת.
        رأي كاتب المقال لا يمثل رأي الصحيفة.
        الرأي رأي الكاتب ولا يعبر بالضرورة عن موقف الناشر.
        هذا رأي الكاتب وحده.
        رأي الكاتب لا يلزم الصحيفة.
        وهذه آراء كاتبها.
        يعبر المقال عن رأي الكاتب لا عن رأي الصحيفة.
        كل ما ينشر هنا يعبر عن وجهة نظر صاحبه.
        مقال رأي: المسؤولية عن محتواه تقع على كاتبه.
        لا يعبر بالضرورة عن رأي «ساحل برس».
        الآراء الواردة في هذا المقال تخص كاتبته وحدها.
        الآراء الواردة في المقال لا تعكس بالضرورة الموقف التحريري لشبكة الجزيرة.
        المقالات المنشورة في هذه الزاوية تعبر عن رأي كاتبها ولا تعبر بالضرورة عن رأي الجريدة
        بقلم: سارة حداد. المقال يعبر عن رأي كاتبته ولا يعني أن الصحيفة توافقها.
        این نوشته صرفا دیدگاه نویسنده آن است.
        نظر نویسنده الزاما نظر روزنامه نیست.
        آنچه خواندید نظر شخصی نویسنده است.
        آنچه خواندید بیانگر دیدگاه‌های نویسنده است و روزنامه مسئولیتی ندارد.
        دیدگاه نویسنده است و لزوما موضع روزنامه نیست.
        مطلب بالا بازتاب‌دهنده نظر نویسنده است.
        یہ مصنف کی رائے ہے، ادارے کی پالیسی نہیں۔
        اس بلاگ میں مصنف کی رائے سے ادارے کا متفق ہونا ضروری نہیں۔
        הכתוב לעיל הוא דעת הכותב בלבד.
        זוהי דעתו האישית של הכותב.
        המאמר משקף את דעת הכותבת.
        דעת הכותב אינה בהכרח דעת המערכת, ודעת המחבר בלבד.
        The opinions expressed are the author's own.
        Views are the author's own.
        All opinions here are solely the writer's own and not the paper's.
        This article represents the views of the author.
        Opinions expressed here may not be ours. They do not necessarily reflect the policy of the firm.
        The conclusions and opinions in it are not necessarily those of the publisher.
        This is the opinion of the author and does not necessarily reflect the opinion of the paper.
    """,
    "sponsored": """
        This is a paid partnership with Sleepwell.
        Paid partnership with Sleepwell
        In paid partnership with Sleepwell.
        This content is paid for by Sleepwell.
        This is sponsored content.
        Sponsored by Sleepwell
        Presented by Sleepwell in paid partnership.
        This is a sponsored post by Sleepwell.
        Created in paid partnership with a bank.
        This post contains paid advertising.
        هذا محتوى مدفوع برعاية شركة المثال.
        هذا محتوى إعلاني من مصرف المثال
        مادة إعلانية مدفوعة الأجر
        محتوى برعاية شركة.
        هذا إعلان مدفوع الأجر.
        بالشراكة مع مصرف المثال - محتوى ممول
        این مطلب یک رپورتاژ آگهی است.
        این محتوا با حمایت مالی بانک نمونه تهیه شده است.
        این مطلب جنبه تبلیغاتی دارد.
        محتوای این صفحه تبلیغاتی است و رسانه مسئولیتی ندارد.
        مطلب بالا تبلیغاتی است.
        مسئولیت محتوای این آگهی با سفارش‌دهنده است.
        بانک نمونه - رپورتاژ آگهی
        یہ ایک سپانسرڈ مضمون ہے۔
        یہ مضمون بینک کے تعاون سے شائع کیا گیا اشتہار ہے۔
        یہ اشتہاری مواد ہے۔
        یہ مواد مثال بینک کی جانب سے سپانسر کیا گیا ہے۔
        بامعاوضہ اشتہار
        یہ تحریر اشتہار کے طور پر شائع کی گئی ہے۔
        בשיתוף סליפוול - תוכן ממומן
        בשיתוף בנק לדוגמה | תוכן שיווקי
        הכתבה היא תוכן ממומן.
        בחסות סליפוול
        מוגש מטעם סליפוול, תוכן פרסומי
        זוהי כתבה ממומנת.
        This article is sponsored by Acme.
        This post was paid for by a bank.
        Sponsored content by Acme
        هذا المحتوى برعاية مصرف المثال
        محتوى مدعوم من شركة المثال
        این مطلب رپورتاژ آگهی است
        رپورتاژ آگهی
        یہ مضمون اشتہاری مواد ہے
        הכתבה בחסות בנק לדוגמה
        תוכן שיווקי מטעם בנק
    """,
    "updated": """
        This story has been updated with the mayor's words.
        تم تحديث هذا الخبر بإضافة كلام الوزير.
        این خبر به‌روزرسانی می‌شود
        این خبر در حال تکمیل است
        اس خبر کو اپ ڈیٹ کیا جا رہا ہے۔
        הידיעה עודכנה בתגובת השר.
    """,
    "agency": """
        The bridge opens tomorrow. (Reuters)
        The bridge opens tomorrow. (AFP)
        The bridge opens tomorrow. (dpa)
        The bridge opens tomorrow. (Bloomberg)
        The bridge opens tomorrow. (with inputs from PTI)
        The bridge opens tomorrow. (With inputs from agencies)
        The bridge opens tomorrow. (Xinhua)
        يفتح الجسر غدا. (أ ف ب)
        يفتح الجسر غدا. (أ.ف.ب)
        يفتح الجسر غدا. (د ب أ)
        يفتح الجسر غدا. (الأناضول)
        يفتح الجسر غدا. (وام)
        يفتح الجسر غدا. (واس)
        يفتح الجسر غدا. (أسوشيتد برس)
        يفتح الجسر غدا. (سبوتنيك)
        يفتح الجسر غدا (فرانس برس)
        يفتح الجسر غدا (رويترز، وكالات)
        پل فردا باز می‌شود. (ایرنا)
        پل فردا باز می‌شود. (تسنیم)
        پل فردا باز می‌شود (رویترز)
        پل فردا باز می‌شود. (خبرگزاری مهر)
        پل فردا باز می‌شود. (ایلنا)
        پل کل کھلے گا۔ (اے ایف پی)
        پل کل کھلے گا (اے ایف پی)
        پل کل کھلے گا۔ (اے پی پی)
        پل کل کھلے گا (روئٹرز)
        پل کل کھلے گا۔ (آئی این پی)
        پل کل کھلے گا۔ (این این آئی)
        پل کل کھلے گا (اے پی پی)
        پل کل کھلے گا (ایجنسیاں)
        پل کل کھلے گا۔ (یو این آئی)
        הגשר ייפתח מחר. (רויטרס)
        הגשר ייפתח מחר. (איי-פי)
        הגשר ייפתח מחר. (אי.אף.פי)
        הגשר ייפתח מחר (סוכנויות הידיעות)
        הגשר ייפתח מחר. (AP)
        הגשר ייפתח מחר. (בלומברג)
        Source: AP, agencies
        المصدر: رويترز + أ ف ب
        منبع: خبرگزاری ایسنا
        وقال متحدث إن الجسر سيفتح غدًا (وكالات)
        The bridge opens tomorrow. (AP)
        <p>سيفتح الجسر غدًا. (رويترز، أ ف ب)</p>
        پل فردا باز می‌شود. (ایسنا)
        הגשר ייפתח מחר (סוכנויות).
    """,
}
NO_TEXTS = """
    Sponsored by a bank until May, the club plays in red. It seeks another one.
    Sponsored by a bank until May, …
    Sponsored by a bank until May, the club now looks for a new name on its shirt
    Paid for by the city, the new bridge opens on Monday.
    This is a partnership with a city in Chile.
    The two firms announced a paid partnership with schools on Monday.
    The sponsored athletes met in a hotel.
    Sponsored by a hundred neighbours, the boy ran for the hospital.
    The minister's views are his own party's problem.
    His views on the bridge are those of the mayor.
    Opinions on the bridge differ, and the author of the plan is silent.
    The paper's views were not asked for.
    The author of the law does not necessarily agree with it.
    We met Ms Roe, an author, who gave her opinions on Monday.
    الآراء حول الجسر مختلفة.
    المقال الأول من الدستور يعبر عن إرادة الشعب.
    برعاية الأمم المتحدة، وقع الطرفان اتفاقا أمس.
    برعاية رئيس الجمهورية افتتح المعرض.
    بالشراكة مع مصرف المثال تفتح المدينة الجسر غدا.
    محتوى المقال جيد.
    المؤتمر برعاية وزارة الصحة
    دیدگاه‌های مطرح شده در جلسه متفاوت بود.
    مسئولیت این حادثه با راننده است.
    مسئولیت این حمله را گروهی بر عهده گرفت.
    انتشار این خبر به معنای پایان کار نیست.
    نظر نویسنده درباره کتاب تازه‌اش چیست؟
    تبلیغاتی که پخش شد گران بود.
    این شرکت تبلیغاتی تعطیل شد.
    با حمایت مالی بانک نمونه پل ساخته شد.
    دو طرف متفق ہونا ضروری سمجھتے ہیں۔
    یہ اس کی رائے ہے۔
    اشتہار دینے والے ناراض ہیں۔
    یہ خبر اخبار میں شائع ہوئی۔
    مصنف کی نئی کتاب شائع ہوئی ہے۔
    بینک کے تعاون سے پل تعمیر ہوا۔
    בשיתוף המשטרה נעצרו שלושה חשודים.
    בשיתוף פעולה עם העירייה ייפתח הגשר
    בחסות החשיכה נמלטו שלושה חשודים.
    בחסות האו"ם נחתם הסכם.
    הדעות בממשלה חלוקות.
    הכותב זכה בפרס.
    המאמר פורסם אתמול בעיתון.
    התוכן של הספר מפתיע.
    He joined the party (AP) on Monday.
    They met in Paris (France).
    انضم إلى الحزب (وطني).
    وصل أمس (الاثنين).
    او به حزب پیوست (کارگزاران).
    وہ پارٹی میں شامل ہوئے (پی پی پی)۔
    وہ تحریک انصاف میں شامل ہوئے (پی ٹی آئی)
    הוא הצטרף למפלגה (ליכוד).
    تعمل في وكالة الأنباء (واس).
    وہ تحریک انصاف میں شامل ہوئے۔ (پی ٹی آئی)
    The views expressed at the summit differed.
    The ministry said the opinions expressed in this report are those of the author.
    The team is sponsored by a bank and plays on Sunday in the new stadium, where forty thousand will see it.
    The rules were updated in May, and this story begins there.
    Advertisement
    Source: Port of Sahel
    وقال إن المقالة تعبر فقط عن رأي الكاتب.
    قال المصدر إن وكالة الطاقة ستجتمع.
    الفريق مدعوم من مصرف كبير، ومحتوى العقد سري.
    تحديث الجسر يبدأ في مايو، كما ورد في هذا التقرير.
    او گفت این مطلب نظر شخصی نویسنده است.
    شرکت‌های تبلیغاتی از این قانون ناراضی‌اند.
    منبع آب شهر خشک شد.
    انہوں نے کہا کہ یہ مصنف کی ذاتی رائے ہے۔
    اشتہاری کمپنیوں کا نیا قانون۔
    הוא אמר שהדעות המובעות במאמר הן של הכותבת.
    He read it out: "We print anything. The views expressed here are the author's own."
    قالت: «لا نغير شيئا. المقالة تعبر فقط عن رأي كاتبها».
    It rained on Sunday. Sponsored by a bank, the team won all the same.
    He works for the Associated Press (AP).
    They all voted for the Pakistan Tehreek-e-Insaf (PTI).
    تعمل في وكالة فرانس برس (أ ف ب).
    سيفتح الجسر غدًا (الأربعاء)
    اتفق مع شركة سيمنز (الألمانية)
    תוכן שיווקי הוא ענף שגדל בכל שנה, וכך גם המחירים בו ובשוק.
"""
THOUGHTS = """
    رأي الكاتب أن الجسر لن يفتح قبل الصيف.
    رأي الكاتب أن هذه الرواية لا تعبر عن عصرها.
    وكان رأي كاتب السيناريو أن المشهد طويل.
    في رأي الكاتب، الجسر لن يفتح هذا العام.
    يختلف رأي الكاتب عن رأي الناقد في الفيلم.
    رفضت اللجنة رأي الكاتبة في الجائزة.
    نشر الوزير مقال رأي في الصحيفة أمس.
    الأغنية تعبر عن رأي جيل كامل.
    القرار يمثل رأي الأغلبية في المجلس.
    الصمت لا يعبر بالضرورة عن الرضا.
    الآراء الواردة في الاستطلاع متباينة.
    وجهة نظر الكاتب أن الحرب انتهت.
    به نظر نویسنده، پل امسال باز نمی‌شود.
    نظر نویسنده این است که پل باز نمی‌شود.
    از دیدگاه نویسنده است که داستان روایت می‌شود.
    دیدگاه نویسنده در این رمان تلخ است.
    سکوت لزوما بیانگر رضایت نیست.
    نظر نویسنده این است: پل باز نمی‌شود.
    مصنف کی رائے میں پل اس سال نہیں کھلے گا۔
    مصنف کی رائے ہے کہ پل نہیں کھلے گا۔
    مصنف کی رائے یہ ہے کہ اپنی حکومت بہتر ہے۔
    اس ناول پر مصنف کی رائے یہ ہے کہ وہ طویل ہے۔
    یہ مصنف کی رائے ہے کہ پل نہیں کھلے گا۔
    یہ فیصلہ ادارے کی پالیسی کے خلاف ہے۔
    לדעת הכותב, הגשר לא ייפתח השנה.
    דעת הכותב היא שהגשר לא ייפתח.
    דעתו של הכותב היא כי הגשר לא ייפתח.
    הוועדה דחתה את דעת הכותב.
    השר הביע את דעתו האישית על הגשר.
    הטור עוסק בגשר, ולדעתו של הכותב הוא מיותר.
    הדברים ברורים: לדעת המחבר אין גשר.
    The author's opinion is that the bridge will stay shut.
    In the author's opinion, the bridge will stay shut.
    In the author's own words, the book is a love letter.
    The book draws on the author's own childhood.
    Low prices do not necessarily reflect low costs.
    The views of the author shocked his readers.
    The names in the book are not necessarily those of the victims.
    The opinions expressed in this debate divided the town.
    The author's view is that opinions do not matter.
    The writer's opinion of the film changed.
    این مقاله به نظر نویسنده‌اش مهم نیست.
    در این مقاله نظر نویسنده بر این است که پل بسته می‌ماند.
    اس ناول میں مصنف کی رائے میں اپنی حکومت بہتر ہے۔
"""
"""What somebody thinks, and what only sounds like a view of somebody's."""


def lines() -> list[tuple[str, str]]:
    return [
        (kind, line.strip())
        for kind, text in (*TEXTS.items(), ("", NO_TEXTS), ("", THOUGHTS))
        for line in text.strip().splitlines()
    ]


@pytest.mark.parametrize("before", ["", "<p>Something happened here, it did.</p><p>"])
@pytest.mark.parametrize(("kind", "text"), lines())
def test_a_text_that_says_whose_it_is_is_told_by_that(kind: str, text: str, before: str) -> None:
    assert noticed_in(before + text) == ({kind} if kind else set())


@pytest.mark.parametrize("text", [line.strip() for line in THOUGHTS.strip().splitlines()])
def test_what_an_author_thinks_is_no_notice_of_whose_the_text_is(text: str) -> None:
    """Not on the page either, where no sign is looked for first."""
    assert not notice_kind(text)
