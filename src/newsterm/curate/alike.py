"""Know words that are alike, that count, and that name places: what titles share, or tell apart."""

SERIES = """
horoscope horoscopes briefing newsletter recipe recipes wordle quiz quizzes crossword sudoku tips tricks
kickoff_time lineups lineup channel puzzle hints podcast roundup digest catch-up diary almanac obituaries
lottery

حظك ابراج نشره موجز الناقله القنوات طريقه_عمل وصفه افضل يمكنك صرف عيار صحف كاريكاتور مواقيت تشكيل ابرز_ما
اذكار

فال حافظ تهیه طرز دستور_پخت جدول صفحه روزنامه‌ها پیشخوان اوقات_شرعی توصیه نکته خوشمزه

הורוסקופ מתכון מתכונים כותרות עיתונים מדריך תחדשו חידון תשבץ לוח_השידורים טיפים בקלות

راشی برج نماز_کے_اوقات تولہ ترکیب پکوان سرخیاں اخبارات زائچہ
"""
"""What feeds say again every day or week: to share such a word is to be of one series, not of one event."""

PLACES = """
us usa america american americans washington uk britain british london england france french paris
germany german berlin italy italian rome spain spanish madrid russia russian moscow kremlin ukraine
ukrainian kyiv china chinese beijing japan japanese tokyo india indian delhi pakistan pakistani iran
iranian tehran iraq iraqi baghdad syria syrian damascus lebanon lebanese beirut israel israeli jerusalem
gaza palestine palestinian palestinians egypt egyptian cairo saudi riyadh turkey turkish ankara istanbul
yemen sudan libya tunisia algeria morocco jordan qatar doha uae dubai kuwait bahrain oman europe european
eu africa african asia asian korea korean australia australian canada canadian mexico mexican brazil
brazilian argentina afghanistan kabul nigeria kenya ethiopia somalia indonesia philippines taiwan
thailand vietnam greece poland sweden norway netherlands belgium switzerland york portugal
portuguese=portugal american=usa americans=usa america=usa us=usa british=britain uk=britain
french=france german=germany italian=italy spanish=spain russian=russia ukrainian=ukraine chinese=china
japanese=japan indian=india pakistani=pakistan iranian=iran iraqi=iraq syrian=syria lebanese=lebanon
israeli=israel palestinian=palestine palestinians=palestine egyptian=egypt turkish=turkey european=europe
eu=europe african=africa korean=korea australian=australia canadian=canada mexican=mexico
brazilian=brazil greek=greece dutch=netherlands swiss=switzerland scotland scottish=scotland wales
welsh=wales ireland irish=ireland philippine=philippines filipino=philippines bangladesh
bangladeshi=bangladesh swedish=sweden norwegian=norway polish=poland afghan=afghanistan texas california
florida hamas hezbollah nato un

امريكا اميركا امريكي اميركي واشنطن بريطانيا بريطاني لندن فرنسا فرنسي باريس المانيا الماني برلين ايطاليا
روما اسبانيا مدريد روسيا روسي موسكو اوكرانيا اوكراني كييف الصين صيني بكين اليابان طوكيو الهند هندي
باكستان ايران ايراني طهران العراق عراقي بغداد سوريا سوري دمشق حلب لبنان لبناني بيروت اسرائيل اسرائيلي
الاحتلال القدس غزه فلسطين فلسطيني مصر مصري القاهره السعوديه سعودي الرياض تركيا تركي انقره اسطنبول اليمن
يمني صنعاء السودان سوداني الخرطوم ليبيا طرابلس تونس الجزائر المغرب مغربي الاردن عمان قطر الدوحه الامارات
دبي ابوظبي الكويت البحرين اوروبا اوروبي افريقيا اسيا كوريا استراليا كندا المكسيك البرازيل الارجنتين
افغانستان كابول نيجيريا اثيوبيا الصومال اندونيسيا اليونان بولندا السويد حماس الناتو نيويورك ليبي=ليبيا
ليبيه=ليبيا سوري=سوريا كوري=كوريا نيجيري=نيجيريا اميركا=امريكا اميركي=امريكا بريطاني=بريطانيا
الماني=المانيا ايطالي=ايطاليا اسباني=اسبانيا تركي=تركيا روسي=روسيا اوكراني=اوكرانيا افريقي=افريقيا
اوروبي=اوروبا سوداني=السودان سودانيه=السودان برتغالي=البرتغال البرتغال اوغندا اوغندي=اوغندا مصري=مصر
مصريه=مصر تونسي=تونس تونسيه=تونس لبناني=لبنان عراقي=العراق جزايري=الجزاير جزايريه=الجزاير قاهره=القاهره

آمریکا آمریکایی واشنگتن بریتانیا فرانسه پاریس آلمان برلین ایتالیا رم اسپانیا روسیه مسکو اوکراین کی‌یف چین
پکن ژاپن توکیو هند پاکستان ایران ایرانی تهران عراق سوریه بیروت اسراییل اسرائیل قدس فلسطین قاهره عربستان
سعودی ریاض ترکیه آنکارا استانبول یمن سودان لیبی دوحه امارات دبی کویت بحرین اروپا آفریقا آسیا کره استرالیا
کانادا مکزیک برزیل آرژانتین کابل اصفهان مشهد شیراز تبریز کرمان خوزستان ناتو

ארהב ארצות_הברית אמריקה וושינגטון בריטניה לונדון צרפת פריז גרמניה ברלין איטליה ספרד רוסיה מוסקבה אוקראינה
קייב סין יפן הודו פקיסטן איראן טהרן עיראק סוריה דמשק לבנון ביירות ישראל ירושלים תל_אביב חיפה באר_שבע עזה
רצועת אשדוד אשקלון אילת נתניה מצרים קהיר סעודיה טורקיה תימן ירדן קטאר אירופה אפריקה אסיה קוריאה אוסטרליה
קנדה ברזיל ארגנטינה חמאס חיזבאללה נאטו פלסטינים

امریکا امریکہ امریکی واشنگٹن برطانیہ فرانس جرمنی روس یوکرین جاپان بھارت بھارتی دہلی پاکستانی اسلام_آباد
کراچی لاہور پشاور کوئٹہ پنجاب سندھ بلوچستان خیبر کشمیر شام غزہ ترکیہ ترکی یورپ بنگلہ دیش سری لنکا
آسٹریلیا انگلینڈ
"""
"""Where much of the news is from: another event of the same place is another event."""

NUMBERS = """
two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 twenty=20 hundred=100
اثنان=2 اثنين=2 ثلاثه=3 ثلاث=3 اربعه=4 اربع=4 خمسه=5 خمس=5 سته=6 ست=6 سبعه=7 سبع=7 ثمانيه=8 تسعه=9 تسع=9
عشره=10 عشر=10 عشرين=20 مئه=100 مائه=100 قتيلان=2 قتيلين=2 شخصين=2 دو=2 سه=3 چهار=4 پنج=5 شش=6 هفت=7
هشت=8 نه=9 ده=10 بیست=20 صد=100 שני=2 שתי=2 שניים=2 שלושה=3 שלוש=3 ארבעה=4 ארבע=4 חמישה=5 חמש=5 שישה=6
שש=6 שבעה=7 שבע=7 שמונה=8 תשעה=9 תשע=9 עשרה=10 עשר=10 עשרים=20 מאה=100 تین=3 چار=4 پانچ=5 چھ=6 سات=7
آٹھ=8 نو=9 دس=10
"""
"""Before or after a number these say which of a row it is."""

MONTHS = """
january february march april june july august september october november december jan feb mar apr jun jul
aug sep sept oct nov dec يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر شباط
اذار نيسان ايار حزيران تموز ايلول فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
ינואר פברואר אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר جنوری فروری مئی جون جولائی اگست ستمبر
اکتوبر نومبر دسمبر
"""
"""Before or after a number these say which of a row it is."""

COUNTED = """
round week day episode part game test stage chapter edition issue season phase wordle connections جوله
اسبوع يوم حلقه جزء مرحله دور عدد موسم دفعه هفته روز قسمت شماره فصل מחזור שבוע יום פרק חלק עונה גיליון قسط
مرحلہ راؤنڈ
"""
"""Before or after a number these say which of a row it is."""

ALIKE = """
killed=dead kills=dead kill=dead die=dead dies=dead died=dead death=dead deaths=dead quake=earthquake
tremor=earthquake blaze=fire wildfire=fire quits=resign quit=resign wounded=injured hurt=injured beat=win
beats=win defeat=win defeats=win wins=win won=win victory=win climbs=rise jumps=rise soars=rise
surges=rise rises=rise rose=rise climb=rise slides=fall slips=fall drops=fall drop=fall falls=fall
fell=fall tumbles=fall begins=start begin=start starts=start arrested=detained arrest=detained
held=detained arrests=detained agrees=deal accord=deal agreement=deal pact=deal truce=ceasefire
probe=investigation investigate=investigation inquiry=investigation halts=suspend suspends=suspend
pauses=suspend unveils=launch launches=launch launched=launch raises=raise lifts=raise hikes=raise
hike=raise cuts=cut lowers=cut trims=cut polls=election vote=election elections=election voters=election
cops=police lawmakers=parliament mps=parliament court=court judge=court plane=aircraft jet=aircraft
airliner=aircraft collapses=collapse collapsed=collapse explosion=blast bomb=blast strike=strike
struck=strike strikes=strike firefighters=fire crude=oil bans=ban banned=ban sunk=sink sank=sink
sinks=sink capsizes=sink capsized=sink

مقتل=قتل قتيل=قتل قتلي=قتل مصرع=قتل وفاه=موت رحيل=موت يرحل=موت توفي=موت هزه=زلزال اندلاع=حريق نيران=حريق
غارات=غاره قصف=غاره ضربه=غاره ضربات=غاره فوز=فاز يفوز=فاز يهزم=فاز يتغلب=فاز تغلب=فاز هزيمه=فاز
انتصار=فاز يرتفع=ارتفع ارتفاع=ارتفع صعود=ارتفع قفز=ارتفع يقفز=ارتفع تراجع=انخفض هبوط=انخفض انخفاض=انخفض
ينخفض=انخفض يتراجع=انخفض توقيف=اعتقال يعتقل=اعتقال ضبط=اعتقال القبض=اعتقال اتفاقيه=اتفاق هدنه=هدنه
مفاوضات=محادثات مباحثات=محادثات مسيره=درون سيول=فيضان فيضانات=فيضان امطار=امطار استشهاد=شهيد شهداء=شهيد
انفجار=تفجير انهيار=انهار ينهار=انهار يقدم_استقالته=استقال غرق=غرق جرحي=اصيب مصابين=اصيب اصابه=اصيب
مصاب=اصيب نادي=فريق

کشته=مرگ درگذشت=مرگ جان=مرگ فوت=مرگ زمین‌لرزه=زلزله پیروزی=برد پیروز=برد شکست=برد حریق=آتش آتش‌سوزی=آتش
دستگیر=بازداشت دستگیری=بازداشت گفتگو=مذاکرات رشد=افزایش صعود=افزایش سقوط=کاهش افت=کاهش انفجار=انفجار

נהרג=הרוג נהרגו=הרוג הרוגים=הרוג מתו=הרוג מת=הרוג מותו=הרוג נפצעו=פצוע נפצע=פצוע פצועים=פצוע רעש=רעידה
ניצח=ניצחון ניצחה=ניצחון גברה=ניצחון גבר=ניצחון הביסה=ניצחון עלה=עלייה עלו=עלייה זינק=עלייה ירד=ירידה
ירדו=ירידה צנח=ירידה נעצר=מעצר נעצרו=מעצר התפטר=התפטרות מתפטר=התפטרות שרפה=שריפה דליקה=שריפה להבות=שריפה
בערה=שריפה הפחית=ירידה הוריד=ירידה הפחתת=ירידה העלה=עלייה השבתה=שביתה שובתים=שביתה רעידת=רעידה

ہلاک=ہلاکت جاں=ہلاکت اضافہ=اضافہ مہنگا=اضافہ مہنگی=اضافہ بڑھ=اضافہ سستا=کمی سستی=کمی پیٹرول=پٹرول
پیٹرولیم=پٹرول پٹرولیم=پٹرول آتشزدگی=آگ آتشزنی=آگ جھٹکے=زلزلہ زلزلے=زلزلہ جھٹکوں=زلزلہ جیت=فتح شکست=فتح
ہرا=فتح
"""
"""Two words for one thing, as headlines choose between them."""

RISING = "rise gains ارتفع صعود افزایش עלייה اضافہ"
FALLING = "fall drop retreats decline تراجع هبوط يهبط کاهش ירידה کمی"
"""What is told of prices, rates and the weather, and of another day where it is the other."""
