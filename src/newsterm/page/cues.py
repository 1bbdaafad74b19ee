"""Know the words behind which Arabic, Persian, Urdu and Hebrew write a name: they have no capitals.

Written as newspapers write them, two words with _ between them. Each list parts what is said of people, of
places and of houses; `page.telling_apart` takes them as searches take words.
"""

PEOPLE = """
الرئيس رئيس الوزير وزير وزيرة الأمير الملك الشيخ السيد السيدة الدكتور الدكتورة المهندس اللواء العميد العقيد
الجنرال النائب السفير القاضي المطران البابا المدرب اللاعب اللاعبة الكاتب الكاتبة الشاعر المخرج الفنان الفنانة
المتحدث المدعو الصحفي الصحفية

آقای خانم دکتر مهندس سردار سرلشکر امیر آیت‌الله حجت‌الاسلام نویسنده کارگردان

جناب محترمہ ڈاکٹر مولانا جنرل بریگیڈیئر جسٹس بیرسٹر علامہ مفتی

מר גברת גב' ד"ר פרופ' פרופסור השר השרה הנשיא הנשיאה אלוף רב-אלוף תת-אלוף ניצב השופט השופטת ח"כ הרב עו"ד
"""

PLACES = """
مدينة محافظة بلدة قرية ولاية مخيم حي منطقة جزيرة نهر مطار ميناء مستشفى جامعة ملعب جبل بحيرة
شهر استان شهرستان روستای جزیره رودخانه بندر فرودگاه بیمارستان دانشگاه
شہر ضلع صوبہ گاؤں تحصیل
העיר עיר היישוב הקיבוץ המושב הכפר שכונת מחוז נהר אוניברסיטת
"""

HOUSES = """
شركة صحيفة وكالة قناة منظمة حزب مصرف بنك نادي مؤسسة
شرکت روزنامه خبرگزاری باشگاه سازمان بانک حزب
کمپنی اخبار جماعت بینک تنظیم
חברת עיתון מפלגת בנק ארגון קבוצת עמותת
"""

NO_NAME = """
في من على إلى عن مع بعد قبل بين حتى منذ خلال أن إن أنه إنه أو ثم لا لم لن ما هو هي هم هذا هذه ذلك تلك التي
الذي الذين كان كانت قد كل أي بعض غير عند عبر ضد نحو حول فوق تحت دون أمام لدى إذا كما لكن بل اليوم أمس غدا
الآن وهو وهي أنها إنها قال قالت أكد أكدت أعلن أعلنت أوضح أوضحت أضاف أضافت ذكر ذكرت أشار أشارت دعا دعت زار
وصل وصلت بحث التقى استقبل افتتح شدد حذر نفى طالب كشف رفض وافق جدد نشرت نقلت أفادت وقعت حققت قررت مجاورة
قريبة كبيرة صغيرة جديدة قديمة أخرى ساحلية أحد عدة كبرى خاصة عامة محلية دولية

در از با که را این آن و یا تا برای بر نیز است بود شد شده می نمی کرد کرده گفت افزود اعلام هم وی او خود ما
بزرگ کوچک دیگر جدید

کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے اور تک بھی ہو کہ یہ وہ ایک

של את על אל עם כי לא גם או אם זה זו הוא היא הם אמר אמרה הודיע הודיעה מסר מסרה טען טענה אחרי לפני בין עד
כל מה מי הקרובה הגדולה החדשה הסמוכה אחת אחד
"""

FUNCTION = """
a an the in on at to for from by with as and or but if when while after before since until of we he she it
they you i his her its our their my your this that these those there here what who why how not no all some
many most more one two both each every also then now yet still just only however meanwhile although though
because so today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december
is are was were be been being has have had do does did will would can could should might must may
remain remains remained said says am pm gmt
"""

JOINING = frozenset(
    ("of", "de", "del", "der", "den", "la", "le", "al", "bin", "ibn", "von", "van", "the", "da")
)
"""Small words inside a Latin name."""

SCALES = """
thousand=3 million=6 billion=9 trillion=12 bn=9 ألف=3 آلاف=3 مليون=6 مليونا=6 مليوني=6 ملايين=6 مليار=9
مليارا=9 مليارات=9 تريليون=12 هزار=3 میلیون=6 میلیارد=9 ہزار=3 لاکھ=5 ملین=6 کروڑ=7 ارب=9 אלף=3 אלפים=3
מיליון=6 מיליוני=6 מיליארד=9
"""
"""A word behind a number, and how many noughts it is."""

UNCOUNTED = """
than less fewer such again over under out off up down into onto against between among amid during through
throughout about around within without across near nearly including such according higher lower better worse

منها منهم منهن فيها فيه بها به لها لهم ليس فقط أكثر أقل تقريبا حوالي حيث بينما بينهم بينها أيضا بحلول ضمن بسبب
مقابل مقارنة ليصل لتصل وذلك وفق حسب لكل أثناء

به بیشتر کمتر عدد روی زیر درباره علیه پس پیش هنگام طی حدود تنها فقط اما ولی چون اگر همین همه هر ضد بعد قبل
شد شدند رسید رسیده رسیدن تمام آمده درون میان بدون

زیادہ سے زائد بعد پہلے تک مگر لیکن صرف ہی جب جس جن ان اس انھوں انہوں رہے رہی گئے گئی گیا ہوئے ہوئی ہوا والے
والی والا طرف خلاف دوران درمیان لیے شاید تقریبا

יותר פחות מתוך מהם מהן בתוך בתום רק אך אבל כאשר ועד עדיין בערך כמעט נגד אצל ליד מול בלבד לעומת בגלל לפי
"""
"""What stands behind a number and is not counted by it: prepositions, particles, what compares."""

PERCENT = "percent per_cent بالمئة بالمائة المئة المائة درصد فیصد אחוז אחוזים"

NAMED = """
ياسر يوسف يحيى يونس ياسين يزيد يعقوب يثرب تميم توفيق تامر تيسير تركي تحسين تونس تعز تيم سيف
"""
"""Names that begin as verbs do."""
