"""Know which words are of one kind of event, in five languages: a scene.

"Bullion climbs" and "gold at six-week high" have no word in common, but a scene. Two that share a scene and
its country are likely of one event; two of different scenes of one place are not. Between empty lines stands
a scene, in one form of each word: its other forms have its root. `curate.roots` takes them apart as it does
titles.
"""

SCENES = """
earthquake quake tremor aftershock magnitude richter epicentre epicenter seismic seismologist tsunami rubble
زلزال هزة ارتدادية ارتداديه ريختر رختر زلزالية تسونامي الأنقاض انقاض زلازل
زلزله زمین‌لرزه پس‌لرزه پسلرزه لرزه لرزید لرزاند ریشتر سونامی زلزله‌زدگان زلزله‌زده زلزلهزده گسل آوار
لرزه‌نگاری
רעידה רעידת רעש רעידות צונאמי ריכטר מוקד סייסמולוגי הריסות
زلزلہ زلزلے جھٹکے جھٹکوں ریکٹر سونامی ملبے ملبہ آفٹرشاکس

flood flooding rain rainfall landslide mudslide river dam overflow deluge waters recede creek levee inundate
فيضان سيول سيل أمطار مطر انهيارات انزلاق سد غمرت تغرق جارفة غزيرة منسوب منكوبة
سیل سیلاب باران بارندگی رانش سد طغیان آبگرفتگی سیل‌زده سیل‌زدگان رگبار
שיטפון שיטפונות הצפות הצפה גשם גשמים נחל סחף מפולת
سیلاب بارش بارشیں بارشوں سیلابی ڈیم لینڈسلائیڈنگ ندی طغیانی ریلا ریلے

storm hurricane cyclone typhoon gust wind snow blizzard tornado landfall gale thunderstorm hail
عاصفة إعصار رياح ثلوج ثلج ثلجية رعدية زوبعة العواصف عواصف
توفان طوفان باد گردباد برف کولاک تندباد بوران تگرگ
סופה סערה הוריקן רוחות שלג ברד ציקלון טורנדו טייפון
طوفان آندھی برفباری سمندری ہوائیں ژالہ برف

heat heatwave temperature mercury swelter hottest degrees drought thermometer celsius sunstroke
حر حرارة حار قيظ درجات جفاف ملتهبة
گرما گرمای دما درجه دمای خشکسالی گرم‌ترین
חום שרב עומס טמפרטורה טמפרטורות מעלות בצורת
گرمی پارہ درجہ حرارت ہیٹ لو خشک‌سالی

fire blaze wildfire flame burn smoke firefighter arson inferno gutted ablaze
حريق نيران حرائق إطفاء دخان احتراق لهب التهم يلتهم إخماد النار
آتش حریق آتش‌سوزی آتش‌نشان آتش‌نشانی دود سوخت شعله مهار اطفا سوختن
שריפה שרפה דליקה להבות כבאים כיבוי עשן אש לוחמי
آگ آتشزدگی شعلے فائر بریگیڈ دھواں جھلس لپٹیں

crash collision collide train rail railway derail bus lorry truck highway carriage signalman driver motorway
تصادم حادث قطار قطارين قطاري قطارات حافلة شاحنة سكة اصطدام انقلاب عربات عربة سائق دهس طريق
تصادف قطار اتوبوس مینی‌بوس کامیون واژگونی راننده رانندگی جاده ریل آزادراه برخورد سرنشین
תאונה תאונת תאונות רכבת אוטובוס משאית כביש התנגשות התהפך התהפכות נהג נוסעים רכב
حادثہ حادثے ٹرین بس ٹرک تصادم پٹڑی پٹری بوگیاں الٹ ڈرائیور موٹروے ریلوے کھائی

plane aircraft flight airline airport pilot runway jet airliner helicopter airspace aviation passengers
طائرة رحلة طيران مطار طيار مدرج مروحية رحلات الجوية ركاب هبوط
هواپیما پرواز فرودگاه خلبان بالگرد هلیکوپتر باند هواپیمایی مسافران
מטוס טיסה טיסות נתב"ג טייס מסלול מסוק חברת_התעופה נמל_התעופה תעופה
طیارہ طیارے پرواز پروازیں ایئرپورٹ پائلٹ رن‌وے ہیلی‌کاپٹر ایئرلائن مسافر

ship boat ferry vessel capsize sink sank migrants coastguard yacht crew raft trawler aground refloat tug canal
سفينة قارب عبارة غرق غرقت مركب زورق مهاجرين خفر جنوح جانحة تعويم قناة ناقلة بحارة ملاحة الملاحة غارق
کشتی قایق لنج غرق شناور نفتکش پناهجویان مهاجران آبراه کانال ملوان ملوانان
ספינה סירה טבע טבעה טביעה מעבורת מהגרים אונייה תעלה יאכטה
کشتی جہاز ڈوب ڈوبنے تارکین ساحل بحری نہر

missing search rescue vanish disappear hiker climber avalanche trapped stranded survivor lost searchers adrift
مفقود مفقودين فقدان بحث عثور عثر إنقاذ ناجون ناج تائهين تائه عالقين محاصرين أحياء
مفقود ناپدید گم‌شده گمشده جستجو جست‌وجو نجات پیدا کوهنورد کوهنوردان بهمن امدادگران گرفتار زنده
נעדר נעדרים נעלם חיפוש חיפושים חילוץ חולץ חולצו אותר נמצא מטייל לכודים סריקות
لاپتہ گمشدہ تلاش ریسکیو پھنس پھنسے زندہ کوہ‌پیما برفانی

vote election poll ballot turnout candidate concede seat runoff referendum electoral constituency voters
campaign
انتخابات اقتراع صناديق مرشح ناخبين تصويت استفتاء جولة مقاعد فرز مقعد الناخبون انتخابي انتخابية يصوت
انتخابات رأی رأی‌گیری نامزد صندوق همه‌پرسی کرسی مشارکت انتخاباتی آرا شمارش
בחירות קלפי הצבעה מצביעים מועמד קולות מנדטים קלפיות משאל סבב
انتخابات ووٹ پولنگ امیدوار ووٹرز نشستیں ریفرنڈم ووٹنگ الیکشن بیلٹ

resign quit minister sack appoint cabinet impeach reshuffle premier coalition successor dismiss chancellor
استقالة استقال يستقيل وزير إقالة يقيل تعيين حكومة تعديل_وزاري خلفا حقيبة ائتلاف وزارية وزاري عزل
استعفا وزیر برکنار برکناری استیضاح انتصاب منصوب کابینه سرپرست اعتماد عزل
התפטר התפטרות התפטרה שר שרת פיטורים פיטר מינוי ממשלה קואליציה הדחה מחליף
استعفیٰ استعفی مستعفی وزیر کابینہ تقرر برطرف برطرفی عدم تحریک حلف

trial court guilty sentence jail judge jury verdict prosecutor convict plead appeal lawyer fraud bribe acquit
محكمة محاكمة حكم سجن حبس قاض قضية نيابة إدانة تدين متهم محام دفاع استئناف رشوة فساد براءة جنايات قضت
دادگاه محاکمه حکم زندان حبس قاضی پرونده دادستان متهم وکیل رشوه فساد تبرئه محکوم اختلاس کیفرخواست دادسرا
משפט בית_המשפט משפטו הורשע הרשעה נאשם מאסר שופט שופטת פרקליטות עונש גזר זוכה ערעור שוחד אישום
عدالت مقدمہ سزا جیل قید جج فیصلہ ضمانت ملزم وکیل رشوت بری بدعنوانی کرپشن فرد

police murder shooting stab suspect arrest gunman robbery theft thief stolen kidnap ransom gang heist detained
شرطة قتل إطلاق طعن مشتبه اعتقال توقيف سرقة لصوص مسروق خطف اختطاف فدية عصابة سطو ضبط القبض مسلح
پلیس قتل تیراندازی چاقو مظنون دستگیر دستگیری بازداشت سرقت سارق سارقان ربایش باند قاتل آدم‌ربایی
משטרה רצח ירי דקירה חשוד חשודים מעצר נעצר נעצרו גניבה גנב גנבים שוד פריצה חטיפה כופר שודדים
پولیس قتل فائرنگ چاقو ملزمان گرفتار گرفتاری چوری ڈکیتی ڈاکو اغوا تاوان گینگ

attack airstrike strike missile drone bomb blast shell soldier militant raid explosive rocket troops offensive
هجوم غارة غارات قصف صاروخ صواريخ مسيرة مسيرات تفجير عبوة جنود مسلحون جيش قوات استهداف توغل انتحاري
حمله بمباران موشک پهپاد انفجار بمب سرباز نظامیان ارتش شبه‌نظامیان انتحاری موشکی پهپادی
תקיפה מתקפה הפצצה טיל טילים רחפן כטב"ם פיגוע מחבל מחבלים חיילים צבא פצצה ירטים יורט מטען
حملہ حملے بمباری میزائل ڈرون دھماکا دھماکہ خودکش فوجی دہشت گرد دہشتگرد فورسز شہید

ceasefire truce talks peace negotiation mediator rebels delegation hostage prisoners accord summit envoy
هدنة وقف مفاوضات محادثات سلام وساطة وسيط متمردين متمردون وفد رهائن أسرى تبادل اتفاق مباحثات قمة مبعوث
آتش‌بس مذاکرات صلح گفتگو گفت‌وگو میانجی هیئت گروگان اسرا تبادل توافق نشست
הפסקת_אש הסכם שיחות מו"מ משא ומתן תיווך מתווכים חטופים אסירים שבויים פסגה משלחת שלום
جنگ‌بندی مذاکرات امن معاہدہ ثالث ثالثی وفد یرغمالی قیدیوں تبادلہ

inflation rate interest bank basis monetary governor cpi prices easing
فائدة تضخم البنك المركزي بنك نقدية أساس نقطة سعر_الفائدة المستهلكين
بهره تورم بانک مرکزی نرخ پولی
ריבית אינפלציה בנק מדד נגיד המרכזי
شرح سود بینک مہنگائی افراط بنیادی مانیٹری پالیسی

currency dollar naira lira rial rupee pound peg devaluation exchange euro yen rouble
عملة دولار ليرة جنيه ريال دينار صرف يورو تعويم دولارا
ارز دلار ریال تومان یورو لیر نرخ_ارز صرافی
דולר שקל שער_החליפין מטבע יורו אירו
ڈالر روپیہ روپے کرنسی انٹربینک زرمبادلہ روپیے یورو

gold bullion ounce precious carat silver
ذهب معدن نفيس أونصة أوقية الأصفر عيار سبائك فضة
طلا سکه مثقال انس عیار نقره شمش
זהב אונקיה כסף
سونا سونے تولہ صرافہ چاندی

oil crude barrel brent opec petroleum refinery
نفط خام برميل برنت أوبك النفطية مصفاة
نفت برنت اوپک بشکه خام پالایشگاه
נפט חבית ברנט אופ"ק
تیل برینٹ اوپیک بیرل خام

merger takeover acquire buy shares profit revenue quarterly layoffs bankrupt stake bid shareholder ceo company
استحواذ يستحوذ اندماج شراء صفقة أرباح أسهم أسهمها إفلاس تسريح شركة إيرادات حصة فصلية مساهمين وظيفة
خرید ادغام سهام سود ورشکستگی شرکت تعدیل سهم سهامدار مدیرعامل
רכישה רוכשת מיזוג מניות מניה רווח רווחים פיטורי חברת אקזיט עסקה פשיטת
خریداری انضمام حصص منافع کمپنی دیوالیہ برطرفیاں خرید شیئرز

strike walkout union stoppage wage staff pickets workers
إضراب نقابة أجور عمال رواتب المضربين موظفي
اعتصاب اتحادیه کارگران دستمزد صنف اعتصابی
שביתה שביתת השבתה שובתים ועד הסתדרות שכר עיצומים השביתה
ہڑتال یونین تنخواہ ملازمین مطالبات احتجاجی

protest demonstrator rally march unrest clashes riot tear demonstrations activists
احتجاج احتجاجات تظاهر مظاهرة مظاهرات متظاهرين متظاهرون محتجون اشتباكات شغب مسيرة تظاهرات اعتصام
اعتراض اعتراضات تظاهرات معترضان تجمع راهپیمایی درگیری
הפגנה הפגנות מפגינים מחאה מוחים צעדה עימותים
احتجاج مظاہرہ مظاہرین مظاہرے دھرنا ریلی جھڑپ جھڑپیں

match goal league cup coach penalty striker club final midfielder defender manager stadium fans derby transfer
مباراة هدف دوري كأس مدرب لاعب فريق منتخب نهائي مهاجم نادي جماهير ملعب ركلة تعادل فوز يفوز ثلاثية بثلاثية
بازی گل لیگ جام سرمربی مربی تیم بازیکن فینال دربی باشگاه هواداران تساوی ورزشگاه قهرمان شهرآورد
משחק שער ליגה גביע מאמן שחקן קבוצה גמר חלוץ אצטדיון אוהדים דרבי פנדל אלופה ניצחון תיקו
میچ گول لیگ کپ کوچ کھلاڑی ٹیم فائنل سیمی فتح شکست ٹورنامنٹ اسٹیڈیم

cricket odi wicket innings batsman bowler test runs century overs
کرکٹ ون_ڈے وکٹ وکٹوں وکٹیں سنچری رنز اوور ٹیسٹ اننگز باؤلر بلے

tennis seed slam racket sets championships wimbledon open
تنس مضرب المضرب أشواط ويمبلدون تنيس
טניס גרנדסלאם
ٹینس ویمبلڈن

rocket launch orbit satellite spacecraft astronaut asteroid moon telescope liftoff lunar probe space
صاروخ_فضائي مدار قمر صناعي فضاء رائد رواد كويكب مسبار إطلاق تلسكوب فضائية مركبة القمر
ماهواره مدار فضا فضانورد پرتاب سیارک کاوشگر موشک_ماهواره‌بر تلسکوپ فضایی
לוויין חלל חללית אסטרואיד שוגר שיגור אסטרונאוט ירח טלסקופ מסלול
سیٹلائٹ خلا خلائی مدار خلاباز سیارچہ چاند راکٹ لانچ مشن

outage network service app users server hack cyberattack breach leak online password offline carrier
عطل تعطل تطبيق مستخدم مستخدمين خوادم اختراق سيبراني تسريب بيانات قراصنة خدمات تعذر
اختلال قطعی اپلیکیشن کاربران سرور هک سایبری داده پیام‌رسان اینترنت هکرها
תקלה קריסה אפליקציה משתמשים שרתים פריצה סייבר דליפה מידע האקרים רשת
سروس ایپ صارفین سرور ہیک سائبر ڈیٹا انٹرنیٹ ہیکرز معطل

outbreak virus disease cholera dengue ebola vaccine cases infection fever epidemic measles patients health flu
وباء فيروس مرض كوليرا ضنك الضنك حمى حصبة لقاح إصابات إصابة تفشي عدوى صحة مرضى إيبولا
شیوع ویروس بیماری وبا تب واکسن ابتلا مبتلایان آنفلوآنزا بیماران کرونا سرخک
נגיף התפרצות מחלה קדחת חיסון חיסונים חולים חולה נדבקים מקרי הידבקות חצבת
وبا وائرس بیماری ڈینگی پولیو ویکسین کیسز بخار مریض مریضوں متاثر خسرہ ہیضہ

exam school student pupil university test results baccalaureate teacher curriculum grades
امتحان امتحانات ثانوية طلاب طلبة مدرسة مدارس جامعة تعليم طالب نتائج بكالوريا معلمين
امتحان آزمون کنکور دانشجو دانش‌آموز دانش‌آموزان مدارس مدرسه دانشگاه سنجش داوطلبان معلمان
בגרות בגרויות בחינה בחינות מבחן תלמידים תלמיד בית_ספר אוניברסיטה מורים מורה חינוך לימודים
امتحان امتحانات پرچہ طلبہ طلباء اسکول سکول یونیورسٹی نتائج نصاب اساتذہ بورڈ

film festival prize award oscar nominee actor actress director cinema palme golden jury
فيلم مهرجان جائزة جوائز أوسكار ممثل ممثلة مخرج سينما السعفة سينمائي
فیلم جشنواره جایزه سیمرغ اسکار بازیگر کارگردان سینما نخل
סרט פסטיבל פרס פרסים אוסקר שחקנית במאי קולנוע דקל
فلم فیسٹیول ایوارڈ آسکر اداکار اداکارہ ہدایتکار سنیما

singer song album concert band tour music musician composer orchestra
أغنية مطرب مطربة فنان فنانة ألبوم حفل حفلة موسيقى مغني غناء
خواننده آهنگ آلبوم کنسرت موسیقی ترانه آواز
זמר זמרת שיר שירים אלבום הופעה מוזיקה מוזיקאי להקה
گلوکار گلوکارہ گانا البم کنسرٹ موسیقی غزل

dies obituary funeral buried mourning tributes farewell death coffin
وفاة رحيل يرحل توفي جنازة تشييع جثمان وداع دفن عزاء نعى ينعى
درگذشت تشییع خاکسپاری سوگ پیکر وداع مراسم
מת נפטר נפטרה הלך לעולמו הלווייה לוויה הובא למנוחות ספד פטירה
انتقال وفات جنازہ تدفین نماز سپرد خاک مرحوم

archaeologist ancient tomb artefact museum excavate relic coin statue painting masterpiece pharaoh gallery
آثار أثري أثرية مقبرة متحف تمثال فرعوني فرعونية تنقيب عملة لوحة قطعة مومياء
باستانی باستان‌شناس باستان‌شناسان باستان‌شناسی موزه مقبره مجسمه تابلو سکه کاوش تاریخی
מוזיאון ארכאולוגים ארכיאולוגים מטבע קבר עתיקות עתיק חפירה פסל ציור יצירה אוצר
آثار قدیمہ میوزیم عجائب گھر مقبرہ مجسمہ قدیم نوادرات کھدائی

border crossing checkpoint frontier reopen closure customs
معبر معابر حدود حدودي منفذ إغلاق فتح جمارك المعبر
مرز گذرگاه مرزی گمرک پایانه بسته بازگشایی
מעבר גבול המעבר נסגר נפתח מכס מעברים
سرحد بارڈر کراسنگ گزرگاہ آمدورفت بند سرحدی

volcano eruption erupt ash lava crater
بركان ثوران بركاني حمم رماد بركانية
آتشفشان فوران خاکستر گدازه
הר_געש געש התפרצות אפר לבה
آتش‌فشاں لاوا راکھ

mine miner collapse factory chemical explosion refinery leak gas pit shaft building rubble bridge
منجم عمال انهيار مصنع انفجار مصفاة تسرب غاز مبنى عمارة جسر عقار
معدن معدنچی معدنچیان کارگر ریزش انفجار کارخانه پالایشگاه نشت گاز ساختمان آوار
מכרה כורים קריסה קריסת מפעל פיצוץ דליפת גז בניין קרס גשר
کان کان‌کن کان‌کنوں فیکٹری دھماکا گیس عمارت گر چھت منہدم پل

budget tax subsidy petrol fuel diesel price electricity tariff bread
موازنة ميزانية ضريبة ضرائب دعم وقود بنزين سولار أسعار تعرفة خبز المحروقات
بودجه مالیات یارانه بنزین سوخت گازوئیل قیمت تعرفه نان گرانی
תקציב מס מיסים דלק בנזין סבסוד מחירי מע"מ התייקרות יוקר
بجٹ ٹیکس سبسڈی پٹرول پیٹرول پیٹرولیم ڈیزل قیمت قیمتوں لیٹر نرخ

tariff sanctions trade import export duties ban embargo
رسوم جمركية عقوبات تجارة واردات صادرات حظر تجاري
تعرفه تحریم صادرات واردات تجارت تجاری گمرکی
מכס מכסים סנקציות סחר יבוא יצוא חרם
ٹیرف پابندی پابندیاں تجارت درآمد برآمد برآمدات درآمدات

blackout electricity grid power outage substation restored
كهرباء انقطاع التيار شبكة محطة الكهربائي ظلام
برق خاموشی قطعی شبکه نیروگاه نیرو
חשמל הפסקת_חשמל עלטה רשת_החשמל חברת_החשמל
بجلی لوڈشیڈنگ بریک‌ڈاؤن گرڈ بریک فیڈر

whale elephant lion tiger panda zoo animal leopard bear shark wolf wildlife cub
حيوان حديقة أسد نمر فيل دب حوت قرش باندا ذئب
باغ‌وحش یوزپلنگ پلنگ خرس فیل شیر حیوان نهنگ گرگ یوز
חיה גן_חיות נמר אריה פיל דוב לווייתן כריש פנדה זאב
چڑیا شیر ہاتھی ریچھ چیتا تیندوا جانور وہیل

study researcher scientist discover research species gene cancer drug trial physics
دراسة باحثون علماء عالم اكتشاف سرطان دواء جين علاج
پژوهش پژوهشگران محققان دانشمندان کشف سرطان دارو مطالعه درمان
מחקר חוקרים מדענים גילוי סרטן תרופה גן טיפול
تحقیق سائنسدان سائنسدانوں ماہرین دریافت کینسر دوا علاج

budget parliament law bill reform constitution lawmakers assembly senate mp opposition
برلمان قانون مشروع نواب مجلس دستور تعديل تشريع
مجلس لایحه قانون طرح نمایندگان اصلاح تصویب
כנסת חוק הצעת_חוק חוקה רפורמה ח"כ מליאה אופוזיציה
پارلیمنٹ قانون بل آئین ترمیم ایوان سینیٹ اسمبلی قرارداد

visit president king pope state meeting trip arrives welcomed visits
زيارة رئيس ملك بابا يزور لقاء استقبل يلتقي وصل
سفر دیدار رئیس‌جمهور شاه پاپ ورود
ביקור נשיא מלך אפיפיור מבקר פגישה נפגש
دورہ صدر بادشاہ پوپ ملاقات پہنچ
"""

STEPS = """
arrest detained arrested custody remand caught captured surrender extradite nabbed
اعتقال توقيف القبض ضبط حبس احتجاز احتياطيا الموقوفين تسليم
بازداشت دستگیر دستگیری بازداشتی احضار
נעצר מעצר נעצרו מעצרו נעצרה נלכד הסגיר עצורים
گرفتار گرفتاری حراست ریمانڈ گرفتاریاں

charged indicted court trial judge sentence jailed verdict guilty convict acquit appeal plead
lawsuit sue bail hearing
محكمة محاكمة حكم سجن إدانة قضت استئناف براءة اتهام دعوى القضاء جلسة إعدام
دادگاه محاکمه حکم محکوم کیفرخواست تبرئه شکایت اعدام
בית_המשפט משפט כתב_אישום הורשע הרשעה נגזר זוכה ערעור תביעה עתירה דיון
عدالت مقدمہ سزا فرد_جرم فیصلہ بری ضمانت درخواست اپیل سماعت

inquiry probe investigate investigation investigator review audit findings commission report
regulator watchdog
تحقيق تحقيقات نيابة لجنة تقصي تقرير مراجعة الادعاء
تحقیقات تحقیق بازپرس دادستان دادستانی گزارش کمیته هیئت
חקירה ועדת תחקיר בדיקה דוח מבקר פרקליטות בודק
تحقیقات انکوائری کمیٹی کمیشن تفتیش نیب

resign resigns sack fired dismiss suspend quit successor replace appoint interim shortlist
استقالة يستقيل إقالة يقيل عزل تعيين خليفة خلفا رحيل فسخ إيقاف إعفاء
استعفا برکناری برکنار عزل تعلیق انتصاب جانشین اخراج
התפטר פוטר פיטר הושעה השעיה מונה יחליף נפרדה מחליף הודח
استعفیٰ برطرف معطل برطرفی تقرر معطلی جانشین

fine ban punish penalty sanction disciplinary revoke recall retaliate retaliation
عقوبة عقوبات غرامة تغريم حظر يعاقب تعاقب سحب ردا
جریمه محرومیت محروم تحریم مجازات تنبیه
קנס עונש הענשה הרחקה סנקציות עיצומים ישלם
جرمانہ پابندی پابندیاں سزائیں نااہل

funeral buried burial laid_to_rest memorial vigil mourning commemorate anniversary
جنازة تشييع دفن يشيعون جثمان عزاء وداع تأبين حداد
تشییع خاکسپاری مراسم تدفین وداع عزای سوگ یادبود
הלוויה הלוויית לוויה הובא למנוחות נטמן אזכרה אבל
جنازہ نمازجنازہ سپرد_خاک تدفین سوگ تعزیت

strike_called_off deal agreement truce settlement ends reopen resume lifted restored return reopens
resumes recovery
اتفاق تعليق استئناف إعادة عودة رفع تسوية إنهاء انتهاء فتح
توافق بازگشایی ازسرگیری بازگشت پایان لغو رفع
הסכם הסתיימה נפתח חזרו ייפתח חזרה סיום פשרה
معاہدہ بحال بحالی ختم کھول واپسی معطلی اختتام مؤخر

compensation aid donate fund rebuild reconstruction relief insurance package refund
تعويض تعويضات مساعدات إعمار صرف منحة تبرعات دعم
غرامت خسارت کمک بازسازی وام پرداخت تسهیلات
פיצוי פיצויים סיוע שיקום תרומות מענק
معاوضہ امداد امدادی بحالی پیکیج ریلیف

protest protesters demonstrate march rally outrage demand petition boycott walkout
احتجاج احتجاجات مظاهرة متظاهرون وقفة مسيرة يطالبون غضب
اعتراض تجمع تظاهرات معترضان خواستار اعتراضات
הפגנה מחאה מפגינים מוחים עצרת דורשים
احتجاج مظاہرہ دھرنا مظاہرین مطالبہ ریلی

shares stocks markets investors prices rally slump futures
أسهم سهم أسواق يرتفع يتراجع صعود هبوط برنت النفط
بورس بازار قیمت سهام نفت دلار
מניות מניית בורסה שווקים מחירי נפט
حصص مارکیٹ قیمتیں قیمت سرمایہ انڈیکس

preview ahead forecast warning expected prepares brace await eve braces
تحذير توقعات يستعد ترقب قبل استعدادا مرتقب يترقب
هشدار پیش‌بینی آماده پیش آستانه انتظار
אזהרה תחזית לקראת צפוי היערכות לפני מחר
انتباہ پیشگوئی تیاری قبل متوقع امکان
"""
"""What comes of an event, or comes before it, of one kind a group: an arrest, a funeral, what shares do.

It is news by itself: "suspect in ferry fire arrested" is not "ferry on fire".
"""
