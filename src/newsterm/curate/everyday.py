"""Know the words that every day's news is made of: shared by two titles, they say little of one event.

Written as newspapers write them, two words with _ between them; `curate.telling` takes them apart as it does
titles.
"""

LITTLE = """
a an the of in on at to for from by with as and or but nor not no is are was were be been being has have
had do does did will would can could may might should must it its this that these those he she they we
you i his her their our your my him them us who whom whose which what when where why how all any some
more most much many other than then there here about after before over under into out up down off against
between during amid near per via so if while until since also just only very yet still new now today
yesterday tomorrow again al el la le les de des
du et en un une der die das und den von ist los las y dem ein eine einen einem einer nicht mit auf fur im
sich auch aus bei nach zu zum zur wie uber hat haben sind war wird werden wurde noch nur mehr vor durch
kann am als es sie er wir ihr ihre sein seine dass aber oder wenn man dans pour par sur avec est sont qui
que plus ce cette ces son sa ses au aux pas ne se il elle ils leur leurs mais ou fait etre ete apres
avant entre comme tout deux sans sous con por para una del su sus como pero esta este ha han hay ya muy
sin sobre todo ser fue di della dello dei degli delle lo gli che non da si nel nella alla sono anche piu
come ma dos em na nas uma com foi ao aos pelo pela seu sua apos ate bir ve bu ile icin daha olarak olan
var cok gibi kadar sonra и в во не на я с со что он она они как а то это по но из у за от о для же к бы
так был была были его ее их все уже или после при до под об мы вы нет

في من علي الي عن مع بعد قبل بين حتي منذ خلال ان انه انها او ام ثم لا لم لن ما هو هي هم هذا هذه ذلك تلك
التي الذي الذين كان كانت يكون تكون قد كل اي بعض غير عند عبر ضد نحو حول فوق تحت دون امام لدي اذا كما لكن
بل هل كيف لماذا متي اين ليس اليوم امس غدا الان وهو وهي انهم به بها له لها فيه فيها منه منها عليه عليها
عنه بشان بسبب وسط لدى ضمن جراء اثر وفق بحسب حسب جديد
جديده

در از با که را این آن و یا تا برای بر نیز است بود شد شده می نمی کرد کرده کند کنند کنید شود شوند خواهد
دارد دارند داد داده شما آنها وی پس پیش بین روی زیر هر همه چه چرا چگونه کجا اگر ولی اما یک بی ها های ای تر
ترین امروز دیروز فردا اکنون درباره علیه توسط هنوز دیگر باید جدید تازه

کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے اور تک بھی ہو ہوا ہوئی ہوئے گیا گئی گئے کر کرنے کیا کہ جو وہ
یہ اس ہم آپ نہیں لئے لیے ساتھ پہلے دیا دی رہا رہی رہے والے والی والا ایک اپنے اپنی آج کل گا گی گے نئی نیا
نئے ہفتے

של את על אל עם כי לא גם או אם זה זו הוא היא הם הן אני אנחנו יש אין היה היתה הייתה היו יהיה תהיה אחרי לפני
בין עד כל מה מי איך למה מתי איפה כבר עוד רק אך אבל כדי בגלל נגד אצל תחת מול לאחר בעקבות היום אתמול מחר
עכשיו חדש חדשה לו לה להם בו בה בהם שלו שלה כמו יותר פחות ידי יום_ראשון ראשון שני שלישי רביעי חמישי שישי
שבת
"""
"""What parts of no title say anything."""

KICKERS = """
live breaking updated update watch video videos exclusive opinion analysis explainer photos gallery
podcast listen read urgent just_in factbox developing report reports briefing

عاجل مباشر بالفيديو فيديو شاهد بالصور صور حصري حصريا تحديث رأي تحليل خاص بث محدث تقرير الاخبار
انفوغراف

فوری زنده ویدیو ویدئو فیلم عکس تصاویر ببینید اختصاصی گزارش یادداشت تحلیل لحظه_به_لحظه

בלעדי צפו וידאו עדכון דעה פרשנות מבזק שידור_חי תיעוד חשיפה

بریکنگ ویڈیو لائیو دیکھیں تازہ_ترین خصوصی براہ_راست
"""
"""What stands before or behind a title to say what kind of thing it is; two words with _ between them."""

COMMON = """
killed kill dead die death toll injured wounded attack strike war president minister prime government
state police court trial judge law vote election parliament party leader talks deal agreement meeting
summit visit official officials people man woman men women children year years day days week month time
world country city army military forces troops security fire blaze crash accident flood storm rain
weather hospital health school student students company market markets stocks shares price prices oil gas
gold bank rate rates inflation economy growth percent million billion thousand dollar trade tariff budget
tax job jobs sale sales profit launch launches announces announce says say said tells tell warns warn
calls call urges plans plan first last next final top big high record rise rises fall falls drop drops
gain gains up end ends begin start open opens close closes win wins beat beats lose defeat match game cup
league team player coach goal goals season champion title star film show music report study research
found find finds shows new old make makes take takes get gets give gives face faces hit hits set back
help support protest protests crisis case arrest arrested charge charged accused sanction sanctions ban
border peace ceasefire nuclear missile drone rocket earthquake quake magnitude victims rescue search home
house white foreign national international public social news morning evening latest how part group
reuters afp ap bbc cnn dies hundreds thousands dozens least several many north south east west northern
southern eastern western central area region town village road street near number system service phone
app data technology tech ai online user users across missing issued issue best need know minutes hours
hour cancelled list second third fourth residents own rival expectations strong authorities drama
historical took night full stories buildings building ahead figures disaster family looking recovered
former life crew told control failed follow money forecasts quarter born double huge aboard slow leading
amid early late weeks months decades decade local leaders chief head member members ex senior spokesman
statement according sources source rules rule right rights private use used using work working workers
worker move moves moved planned sets send sends sent seek seeks keep keeps kept hold holds held meet
meets met return returns returned leave leaves left come comes came go goes went put puts run runs ran
see seen saw want wants wanted think thinks turn turns turned lead leads led expect expects expected
could still under major key global political economic financial civil human natural possible likely small
large long short low higher lower lowest highest biggest largest better worst good bad great free half
total average daily weekly monthly annual community council office centre center board agency ministry
department district province county capital streets homes houses families parents mother father son
daughter boy girl boys girls wife husband friend teen young elderly injuries suffered following after
past recent future once never ever already again instead add adds added remain remains remained become
becomes became continue continues continued include includes including

مقتل قتل قتيل قتلي اصابه جرحي مصاب وفاه موت هجوم غاره قصف حرب رييس وزير وزاره حكومه دوله شرطه محكمه
محاكمه قاضي قانون انتخابات انتخاب برلمان مجلس حزب زعيم قايد محادثات مفاوضات اتفاق اتفاقيه اجتماع قمه
زياره مسوول بيان ناس شخص اشخاص رجل امراه طفل اطفال سنه عام ايام يوم اسبوع شهر عالم بلاد مدينه جيش قوات
امن حريق حادث فيضان سيول عاصفه امطار طقس مستشفي صحه مدرسه طلاب شركه سوق اسواق اسهم بورصه سعر اسعار نفط
غاز ذهب بنك فايده تضخم اقتصاد نمو مييه مليون مليار الف الاف دولار تجاره ميزانيه ضريبه وظايف ارباح اطلاق
يطلق يعلن اعلن تعلن اعلان يقول قال يحذر تحذير يدعو دعا خطه اول اخر نهايي اعلي رقم قياسي ارتفاع ارتفع
يرتفع انخفاض انخفض تراجع هبوط نهايه بدايه بدء يبدا افتتاح فوز فاز يفوز خساره مباراه كاس دوري فريق منتخب
لاعب مدرب هدف اهداف موسم بطل بطوله لقب نجم فيلم دراسه بحث اكتشاف تكشف كشف يكشف دعم احتجاج احتجاجات مظاهره
تظاهر ازمه قضيه اعتقال اتهام عقوبات حظر حدود سلام هدنه وقف نار نووي صاروخ صواريخ مسيره زلزال هزه درجه
ضحايا انقاذ منزل بيت خارجيه داخليه دفاع وطني دولي اجتماعي اخبار صباح مساء عدد منطقه شمال جنوب شرق غرب وسط
طريق نظام خدمه هاتف تطبيق بيانات تقنيه ذكاء اصطناعي مستخدم سياره سيارات طايره مطار قطار سفينه ماء كهرباء
طاقه عربي عربيه شخصا هيئه اعلنت قالت نقل جويه ساعات ساعه مشروع محافظه محافظات قرب قرر قررت يتوقع تتوقع
ولايه فرق اداره حمايه تفقد سجل حاله احياء عوده تعرف خلل عاصمه واصل سكان لقي مستوي مكاسب جلسه حصيله لحظه
مدير سوء ابرز تمكن تمكنت متوسط انضم سنوات بناء واحد امين نصف قرار داخل كشفت تقترح منظمه لجنه معارضه تسبب
يعود وافق يوافق كلفه رفع خفض شديد اعمال عمل عامل عمال نتيجه نتايج سابق حالي جديد كبير كبيره صغير طويل
قريب بعيد مهم خاص خاصه عامه رسمي رسميا محلي عالمي اقليمي جمهوريه مملكه اتحاد جامعه مركز مقر مكتب قطاع
موسسه جهه جهات سلطات سلطه نايب ناطق متحدث عضو اعضاء مواطن مواطنين عايله اسره ام اب ابن ابنه شاب شباب فتاه
نساء رجال كبار صغار استقبل يستقبل غادر وصل يصل عاد يستعد يستمر مستمر يشهد شهد شهدت يضرب اكد اكدت يوكد
تاكيد اضاف اضافت اشار اوضح اوضحت ذكر ذكرت افاد افادت طالب يطالب نفي ينفي رفض يرفض وجه يوجه شارك يشارك حضر
يحضر قدم يقدم وقع يقع وقعت يمكن يجب سوف مع فتره مده نحو حوالي عشره مقبل ماضي جاري مبكر متاخر صباحا ليلا
ليله ظهر فجر الاسبوع القادم المقبل الماضي الجاري اسباب سبب تفاصيل اكثر اقل افضل اسوا تكلفه حجم نسبه معدل
مجموع كامل جزيي تام شامل واسع محدود ارض ارضيه بحر جوي بري ساحل مدن قريه شارع شوارع حي مبني مباني موقع
مواقع مكان امكنه جانب جانبي طرف اطراف يصدر اصدر صدر حذر بدا بدات انتهي انتهت توقف اوقف يوقف متحده امم دول
رغم بعد مصدر مصادر يواصل مواجهه لقاء يلتقي يبحث تبحث عشرات مئات مدني شعب

کشته مرگ جان زخمی مصدوم حمله جنگ رییس جمهور وزیر وزارت دولت کشور پلیس دادگاه محاکمه قاضی رهبر مذاکرات
گفتگو توافق نشست دیدار سفر مقام مقامات بیانیه مردم نفر تن زن مرد کودک سال روز هفته ماه جهان استان ارتش
نیرو نیروهای امنیت آتش حریق حادثه سیل توفان باران هوا بیمارستان بهداشت دانش آموزان دانشجو شرکت بازار سهام
بورس قیمت نرخ نفت گاز طلا سکه بانک بهره تورم رشد درصد میلیون میلیارد هزار دلار تومان ریال تجارت بودجه
مالیات شغل سود اعلام گفت می‌گوید هشدار خواستار طرح برنامه آخر پایان آغاز شروع رکورد افزایش کاهش سقوط صعود
برد پیروزی پیروز شکست باخت تساوی مسابقه بازی جام لیگ تیم بازیکن مربی گل فصل قهرمان قهرمانی عنوان ستاره
فیلم پژوهش مطالعه کشف حمایت اعتراض اعتراضات بحران پرونده بازداشت دستگیر تحریم ممنوع مرز صلح آتش‌بس
هسته‌ای موشک پهپاد زلزله زمین‌لرزه ریشتر قربانیان نجات جستجو خانه خارجه داخلی ملی بین‌المللی عمومی
اجتماعی خبر صبح جاده سامانه خدمات تلفن کاربران داده فناوری هوش مصنوعی خودرو هواپیما فرودگاه کشتی آب رسید
رسیدن گذشت گذشته نخستین شدید شدن شدند زمین دست شمار نمایندگان نماینده ندادند کار کمیته پایتخت آورد یافت
نرسید خسارت مدیرکل مدیر نتیجه آمد اخیر ساعت نزدیکی نزدیک گرفت گرفتند دهند گسترده چند راه بزرگی بزرگ کوچک
بامداد عصر شب شامگاه صفحه روزنامه نخست دوم سوم دوشنبه اظهار اظهارات تأکید گزارش خواند خواست می‌شود
نمی‌شود می‌کند می‌دهد می‌رود خواهد ادامه آغازین بررسی اجرا انجام ارائه ایجاد ساخت تولید مصرف واردات
صادرات کالا وضعیت شرایط میزان تعداد شماری گروه گروهی اعضای عضویت رئیس معاون مدیرعامل استاندار فرماندار
شهردار شهرداری شورا شورای کمیسیون هیئت هیات شهروندان خانواده پدر مادر پسر دختر جوان جوانان کارگر کارگران
کارمندان دولتی خصوصی رسمی غیر موقت کامل نیمه تمام مورد موارد علت دلیل محل مکان نقطه مرکز مرکزی شهرستان
روستا خیابان میدان ساختمان منازل مسکن سال‌جاری آینده کنونی حضور ورود خروج بازگشت بیش کمتر بیشتر بالاتر
پایین‌تر بالاترین پایین‌ترین بهترین آزاد ممکن احتمال برق انرژی ده‌ها صدها هزاران سخنگو سازمان ملل متحد
عربی

הרוג הרוגים נהרג נהרגו מוות מת מתו פצוע פצועים נפצע תקיפה מתקפה מלחמה נשיא שר ראש ממשלה ממשלת מדינה משטרה
בית משפט שופט חוק בחירות כנסת מפלגה מנהיג שיחות משא ומתן הסכם עסקה פגישה פסגה ביקור בכיר הודעה אנשים איש
אישה גבר ילד ילדים שנה יום שבוע חודש עולם עיר צבא כוחות ביטחון שריפה אש תאונה שיטפון סערה גשם מזג אוויר
חולים בריאות ספר תלמידים סטודנטים חברה שוק מניות בורסה מחיר מחירי נפט גז זהב בנק ריבית אינפלציה כלכלה
צמיחה אחוז מיליון מיליארד אלף דולר שקל סחר תקציב מס עבודה רווח השיקה משיקה הודיע מודיע אמר אומר מזהיר
אזהרה קורא תוכנית ראשון אחרון סופי שיא עלייה עלה ירידה ירד סוף תחילה פתיחה ניצחון ניצחה ניצח הפסד הפסידה
משחק גביע ליגה קבוצה שחקן מאמן שער עונה אליפות אלוף תואר כוכב סרט מחקר גילוי תמיכה מחאה הפגנה משבר פרשה
תיק מעצר נעצר חשד חשוד כתב אישום סנקציות איסור גבול שלום הפסקת גרעין טיל טילים רחפן כטבם רקטה רעידת אדמה
עוצמה קורבנות חילוץ חיפוש חוץ פנים הגנה לאומי בינלאומי ציבורי חדשות בוקר ערב צפון דרום מזרח מערב אזור
כביש מערכת שירות טלפון אפליקציה משתמשים מידע טכנולוגיה בינה מלאכותית רכב הלילה החל ועד כך הפתיע כותרות
עיתונים נדיר נדירה הורגש הורגשה חינוך מבקר חקירה מרכזי מרכז מדריך מלא מלאה שכונה דירה דירות תושבים תושב
תושבי משפחה משפחות אב אם בן בת בני בנות נער נערה צעיר צעירים קשיש ותיק לשעבר בכירים מקור מקורות לדברי
טוען טענה אישר מאשר דחה דוחה ביקש מבקש החליט החלטה החלטת קבע קובע הורה מורה דרש דורש הציג מציג הגיע מגיע
חזר חוזר יצא יוצא נכנס עזב נשאר ממשיך המשך סיים מסתיים נפתח נסגר הופעל הוקם נבחר מונה מינוי תפקיד ועדה
ועדת משרד רשות עירייה עיריית מועצה מחוז יישוב רחוב בניין בתים גדול גדולה קטן קטנה ארוך קצר גבוה נמוך
הגבוה הנמוך הטוב הגרוע מיוחד כללי מקומי עולמי פרטי חדשים ישן חזק חזקה כבד כבדה קשה קשים חמור חמורה
מיליוני אלפים שעות שעה דקות דקה חודשים שבועות שנים לילה צהריים אתמול השבוע החודש השנה סיבה סיבות פרטים
תוצאות תוצאה מספר חלק כולל לפחות כמעט בערך עובדים עובדי עובד עבודות פעילות פעולה מצב תנאים נתונים דו"ח
סקר הצעה הצעת תקנות מטוס נמל תעופה רכבת ספינה מים חשמל אנרגיה עשרות מאות אלפי דובר ארגון האום

ہلاک ہلاکت جاں بحق حملہ وزیراعظم اعظم حکومت ملک پولیس عدالت مقدمہ جج پارلیمنٹ اسمبلی پارٹی رہنما معاہدہ
اجلاس سربراہی دورہ حکام لوگ افراد خاتون بچے دن ہفتہ ماہ دنیا شہر فوج فورسز سیکیورٹی آگ حادثہ سیلاب طوفان
بارش ہسپتال صحت اسکول طلبہ کمپنی مارکیٹ اسٹاک قیمتیں تیل گیس سونا بینک شرح مہنگائی معیشت فیصد ملین ارب
کروڑ لاکھ ہزار ڈالر روپے بجٹ ٹیکس کہا خبردار مطالبہ منصوبہ پہلا پہلی آخری ریکارڈ اضافہ کمی اختتام فتح جیت
میچ کپ ٹیم کھلاڑی کوچ گول کرکٹ سیریز چیمپئن فلم تحقیق گرفتار گرفتاری الزام پابندی سرحد بندی جوہری میزائل
ڈرون زلزلہ شدت متاثرین خارجہ داخلہ قومی عالمی بین الاقوامی شمالی جنوبی مشرقی مغربی علاقہ سڑک فون صارفین
ٹیکنالوجی گاڑی لیا خلاف سکولوں باعث کئی گئیں کتنے واقعہ واقعے علاقے علاقوں ادارہ ادارے محکمہ کمیٹی کمیشن
رکن ارکان وفاقی صوبائی ضلع ضلعی گاؤں گھر گھروں خاندان باپ ماں بیٹا بیٹی نوجوان بچہ بچوں مزدور ملازمین
سرکاری نجی مقامی پریس بیان کانفرنس فیصلہ حکم نوٹس رپورٹ ذرائع مطابق امکان امکانات بڑا بڑی بڑے چھوٹا زیادہ
سب مکمل جاری گھنٹے گھنٹوں منٹ ہفتے مہینے رات شام دوپہر گزشتہ آئندہ موجودہ سابقہ نائب چیف مشیر سیکرٹری کیس
سامنے بند کھول طیارہ ایئرپورٹ ٹرین پانی بجلی توانائی درجنوں سینکڑوں ہزاروں ترجمان اقوام متحدہ

through one way air side metres meters sold lost weekend carrying euro kilometre mile always often almost
around along behind beyond within without toward despite because though although however soon earlier
previous due shown ask name given got going gone made taken known bring brought reach join confirm speak
spoke deny denied propose sought urge vow pledge claim reveal among few person spokesperson massive worse
whole entire single oldest youngest nearby afternoon century amount level place point fact thing began
resume another both each either neither same different special unlikely allow force trillion pct twice
perhaps maybe rather upon onto amidst besides below above inside outside roughly approximately anyone
someone everyone nobody everything something nothing anything whether till unlike alongside able unable sure
false actual certain unclear common rare usual unusual further additional various begun commence chosen
select decide disagree consider try tries attempt offered delivered decrease grew beaten catch caught living
stayed stood sat built broke broken occur effect paid bought sell worth worried believe felt reason risk
situation scene moment period famous favourite entirely simply suddenly officially he's she's don't can't
won't isn't doesn't didn't so-called long-awaited worldwide statewide overnight

اقرا للمره مياه قباله جنيها موعد ابلغ سواحل تفرض ماذا يعبر اكبر اساس احد تسيير يوجد تنفي توقع تواصل استمرار
تبدا ينطلق ينتهي انتهاء وصول يغادر جاء ياتي تاتي ناقش يناقش باسم تصريح اهالي الوف مليونا عديد عده معظم جميع
كافه خارج محيط بلده يومين دقيقه دقائق شهور اعوام قرن قيمه وضع اوضاع امور شان نقاط خطط يهدد طلب يمنح يحصل
حصول يحقق يسمح يواجه يعاني يتجاوز بلغت مشاركه يضم يشمل يتضمن قرابه ادني ردود فعل هناك هنا حيث عندما بينما
لكي لان وفقا ايضا جدا لاحقا مجددا احدهم نفسه ذاته لديه لدينا علينا عليهم منهم بينهم بعضهم لهم لنا يري تري
يعتقد يظن يريد اراد يستطيع ينبغي يحتاج يتطلب يحب يجري جري يستخدم يتم تتم تم تمت زار دخول يتجه اتجه يسقط بات
باتت يبقي بقي تبقي ظل يظل لايزال يتعرض يثير يرد ترد رد يصف وصف يستنكر يحاول حاول ينجح يفشل تقر يضع تضع تلغي
تهز يجتاح يتسبب جهود تدابير شروط توجيهات برامج محللون هام خطير قوي هايل اوايل منتصف

خود ساله گویند گوید گفته گفتند مطلب بست برابر پی بیرون یکی اند خواهند باشد باشند بوده شده‌اند شده‌است
می‌شوند می‌کنند می‌دهند می‌گویند می‌آید می‌رسد می‌خواهد می‌تواند توانست نتوانست می‌گیرد رسیدند رفت رفتند
آمدند ماند ماندند گذاشت گذاشتند یافتند دید دیدند زد زدند بردند خورد انداخت افتاد نوشت اعلام‌کرد تأیید تکذیب
درخواست پیشنهاد برگزار تصمیم مراسم نفره چندین کم اولین آخرین بدترین اصلی همگی برخی بسیاری قدیمی ساکنان اهالی
مسئول اعضا شرقی غربی جهانی خارجی روزه دقیقه سالانه دهه قرن زمان وقت بار نوبت موضوع مسئله تأثیر حال سطح مبلغ
ارزش همچنین همین همان همه‌چیز هیچ هرگز همیشه گاهی حالا سپس بعدی قبلی فعلی دوباره بار_دیگر فورا به‌زودی تنها
البته شاید بلکه چون زیرا تاکنون درحالی‌که طی طبق بنابر نسبت جهت خاطر وجود می‌شد نمی‌کند نشد نیست نبود نیستند
هستند می‌گذرد می‌ماند می‌گذارد می‌زند می‌برد می‌بیند می‌یابد می‌خورد می‌سازد خواهدشد خواهدکرد خواهدبود نکرد
نکردند ندارد ندارند نداد نمی‌دهد بردارد برداشت برگشت درآورد پرداختند ریخت شنید کشید رساند داده‌اند کرده‌اند
کرده‌است شده‌بود گرفته‌اند رفته آمده بسته‌شد واکنش پاسخ سخن سخنان نامه مصاحبه توضیح ابلاغ رد راه‌اندازی حل
صدور نیاز ستاد سراسر ویژه جدی بی‌سابقه عجیب متفاوت ماجرا روایت داستان سرنوشت آخرین_وضعیت واقعیت راز

בשל כמה ללא לקריאת העלתה נמצאה אמרו הודיעו דיווח דיווחו חשף נחשף קראו הבטיח מסרב סירב הכריז צפויה עשוי עשויה
יכול צריך רוצה התחיל החלה החלו נמשך הסתיים הסתיימה חזרו שב הגיעו יצאו עברו עובר הפך הפכה הופך קיבל קיבלו
מקבל נתן עושה עשה עשתה לוקח לקח מביא הביא פתח פותח סגר בחר בחרה הציע דחתה אזרח גורם יו"ר מנכ"ל הבא הבאה
הקרוב נוכחי נוסף רב רבים רבות ערים ימים יומיים שנתיים שעתיים פעם זמן תקופה כמות רמה מחצית רבע שליש מקום
נקודה מקרה סמוך ליד רחוק בתוך מחוץ לעומת למרות במהלך מאז לקראת עקב באמצעות לפי בלי אולי מאוד שוב כאשר כאילו
לכן אלא אפילו ביחד לבד עצמו עצמם מישהו משהו כולם כלום הכול כן לא_רק עדיין עתה כעת לאחרונה מיד סוף_סוף לבסוף
בסופו שוב_ושוב מלבד כלפי אודות בנוגע למען נראה נראית רואה ראה יודע ידע חושב מאמין מקווה חושש מנסה ניסה ניסתה
מצליח נכשל אירע מתרחש הוביל גרם השאיר הותיר חייב מותר אסור אפשר ניתן נועד הולך הלך הלכה נסע עומד יושב שולח
שלח מחזיר משנה שינתה מחליף משלם שילם הוסיף הפסיק הקים הקמת בונה נבנה בוטל בוטלו מבוטל מבטל ביטל יוכלו יוכל
תוכל יהיו יקבל תקבל ייכנס תיכנס ייצא תצא יגיע תגיע יחזור תחזור יתחיל יימשך ייפתח תיפתח יחל נציג אירוע בעיה
פרטים_חדשים מאחורי חשוב בינוני אנוש רשמית דרמטי נרחב עצום ארצי

لی لیں لگا لگی آیا آئی آئیں جائے جائیں جاتا جاتی جانے جا کرتا کرتی کریں کریں_گے کرنا ہونا ہونے ہوتا ہوتی ہوں
ہوگا ہوگی ہوں_گے سکتا سکتی چاہیے چاہتے ملا مل پہنچ نکل نکلا نکلے آگیا آگئی دیتا دیتی دینے دیں دیے بتایا بتا
بولے کہنا کہتے کہا_ہے خدشہ دعویٰ ختم تیار برقرار طلب درخواست تجویز پیشکش شہری عوام اہلخانہ اہلکار سربراہ
اراکین کچھ متعدد مزید کم اگلے پورا پوری اندر باہر اوپر نیچے درمیان صوبہ ملکی بین_الاقوامی مہینہ برس وقت
دوران بار مرتبہ سطح صورتحال حالات معاملہ مسئلہ بارے علاوہ باوجود سمیت بغیر یہی ابھی کبھی پھر شاید بالکل بلکہ
مگر لیکن چونکہ تاکہ جبکہ جب تب کہاں کیوں کون کیسے کتنا جیسے ایسے ویسے یوں خود اپنا جن جس کس کسی سبھی ہمیں
ہمارے تمہارے آپ_کے میرے مجھے رکھا رکھی رکھنے رکھیں پڑا پڑی پڑنے بنا بنی بنانے سنا دیکھا دیکھی دیکھنے مانگ
مانگ_لی بھیجا بلایا بلالیا روک روکا روکنے چلا چلی چلنے گزر گزرا گزارا اٹھا اٹھانے ڈال ڈالا چھوڑ کھولنے
بند_کر ٹوٹ ٹوٹا لوٹا کرایا کروا کروانے ہوچکا چکا چکی جاسکتا کرسکتے ہوسکتا آنے لائے لایا لانے لینا لیتے دیکر
کرکے ہوکر جاکر سمجھ جانتے تفصیلات ردعمل کوشش ملازم ڈائریکٹر اہم مختلف وسیع غیر_معمولی باقاعدہ باضابطہ پیچھے
آگے پیش_نظر ساتھ_ساتھ خلاف_ورزی وغیرہ اور_بھی
"""
"""What many titles of any day say."""

TOPICS = """
war trial vote election crash accident flood storm rain fire hospital health school stocks shares oil gas
gold rate rates inflation economy tariff budget tax job jobs sale profit match cup league goal goals film
music study protest protests crisis arrest arrested charged sanction sanctions ban border peace ceasefire
nuclear missile drone rocket earthquake quake magnitude rescue car cars plane flight train ship airport
water power energy resign trade growth launch strike ferry dollar bank coach champion title star weather
snow heat virus vaccine strikes court verdict jail prison attack blast migrants boat wage wages fuel
petrol currency prize festival award impeachment satellite space derby final injury outage cyclone
typhoon hurricane tsunami volcano collapse avalanche bus

حرب محاكمه انتخابات انتخاب حريق حادث فيضان سيول عاصفه امطار طقس مستشفي صحه مدرسه اسهم بورصه نفط غاز ذهب
بنك فايده تضخم اقتصاد ميزانيه موازنه ضريبه وظايف ارباح مباراه كاس دوري هدف بطوله لقب نجم فيلم دراسه
احتجاج احتجاجات مظاهره اعتقال عقوبات حظر حدود سلام هدنه نووي صاروخ صواريخ مسيره زلزال درجه سياره طايره
مطار قطار سفينه ماء كهرباء طاقه استقاله استقال دولار تجاره هجوم غاره قصف سجن حكم تفجير مهاجرين قارب اجور
وقود عمله جايزه مهرجان قمر فضاء نهايي اصابه عطل اعصار انهيار حافله لقاح كوليرا وباء مرفا ميناء جسر سد
نيابه فساد تصويت مدرب اضراب حكومه وزير اطلاق

جنگ دادگاه محاکمه آتش حریق حادثه سیل توفان باران هوا بیمارستان سهام بورس نفت گاز طلا سکه بانک بهره تورم
بودجه مالیات بازی جام لیگ گل فیلم پژوهش اعتراض اعتراضات بازداشت تحریم مرز صلح آتش‌بس هسته‌ای موشک پهپاد
زلزله زمین‌لرزه ریشتر خودرو هواپیما فرودگاه کشتی آب برق انرژی دلار ارز تجارت حمله زندان حکم انفجار قایق
دستمزد بنزین جایزه جشنواره ماهواره فضا قهرمان استیضاح وزیر استعفا اعتصاب اتوبوس معدن آلودگی واکسن دربی
مربی

מלחמה משפט בחירות שריפה אש תאונה שיטפון סערה גשם חולים בריאות תלמידים מניות בורסה נפט גז זהב בנק ריבית
אינפלציה תקציב מס שביתה רווח גביע ליגה שער אליפות סרט מחקר מחאה הפגנה מעצר חשוד כתב סנקציות גבול הפסקת
גרעין טיל טילים רחפן רקטה רעידת רעידה אדמה רכב מטוס תעופה רכבת ספינה מים חשמל אנרגיה דולר סחר כלא התפטרות
פיצוץ סירה שכר דלק פרס פסטיבל לוויין חלל בגרות בחינות אוטובוס חיסון מאמן רופאים מורים מזג

مقدمہ آگ حادثہ سیلاب طوفان بارش ہسپتال اسکول اسٹاک تیل گیس سونا بینک سود مہنگائی بجٹ ٹیکس میچ کپ گول کرکٹ
سیریز فلم تحقیق گرفتاری گرفتار پابندی سرحد امن جوہری میزائل ڈرون زلزلہ گاڑی طیارہ ایئرپورٹ ٹرین پانی بجلی
ڈالر حملہ جیل دھماکا پٹرول پیٹرول استعفیٰ ہڑتال بس ویکسین کوچ آتشزدگی
"""
"""What kinds of event there are: two titles that share one are perhaps of one event, if they share a name."""
