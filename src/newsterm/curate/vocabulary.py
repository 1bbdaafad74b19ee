"""Know the words of a language that name nobody and no place: what is in no list is likely a name.

Two titles that share such a word share a kind of thing; that share one that no list has, a thing. Written as
newspapers write them, in one form of each: its other forms have its root.
"""

WORDS = """
ability abuse academy accept access account achieve acid acquire acquit action activist actor actress address
admit adult advance advice afford afternoon age agenda agent aid aide album alarm alcohol alert allegation
allow ally amber ambassador ambulance ancient anger angry animal anniversary answer antitrust apartment
apology appeal appear apple application appoint approve archaeologist architect argue arm arrive art article
artist ash ask asteroid asylum athlete auction audience auditor author automatic autumn avoid baby backlash
bacteria bail balance ballot bankrupt bar barrel barrier base basin battle beach bear beef beer bid bill
billionaire bird bishop bite blackout blame blanket block blood blow boar body bonus book boom boss bottle
bowl box brain brand brave bread break breakthrough bribe brick bridge broad broadcast brother build bull
bullet bullion burn bury bush business butter buy buyer cabin cabinet cable camera camp campaign canal cancel
cancer candidate candle capsize captain capture carbon care career cargo carriage carrier carry cash castle
casualty cat cathedral cattle cause cave celebrate cell censor ceremony chain chair chairman challenge
champagne chance chancellor change chaos charity chase cheap cheat check cheese chemical chess chicken chip
choice cholera choose church cinema cite citizen claim clash class clean clear clergy clerk climate climb
cloak clock closure cloud club clue coach coal coalition coast coastguard code coffee coin cold collapse
colleague collect college collide collision colony comedy comet command comment commission committee commuter
compensation compete complain complaint complete computer concede concern concert confess confirm conflict
congress consumer contact contest contract convict cook copper corn corner corona corruption cost cotton
count counter couple course cousin cover crane crater cream create credit cricket crime criminal critic
criticise crop cross crowd crown cruise crush cry cuisine culture cup cure currency customer customs cycle
dairy dam damage dance danger dark date dealer debate debris debt decision declare decline deep deer defence
defend deficit delay delegate deliver demand democracy democrat deny deploy deport deposit deputy derail
desert design destroy detain detect detective develop device dialogue diamond diesel diet dig digital
diplomat direct director discover discuss disease dispute disrupt divers divide divorce dock doctor document
dog dolphin donate donor door doping double doubt downgrade dozen draft drag draw dream dress drill drink
drive driver drought drown drug duck dust duty eagle earn ease eat echo eclipse edge editor educate effort
egg election electric electricity electronic elephant eliminate embassy emerge emergency emission emperor
employ employee empty engine engineer enter envoy equal era erupt eruption escape essay estate estimate
evacuate evening event evidence evolve exam excavate exchange excuse execute executive exercise exhibit
exhibition exile exit expand expel expensive expert explode explore export extend extra extreme eye fabric
face factory fail failure fair faith fake fame fan far fare farm farmer fashion fast fault fear federal
federation fee feed feel fellow female fence fertiliser fever fibre field fierce fight figure file fill
finance fine finger finish firm fish fisherman flag flagship flee fleet flood floor flow flu fly fog food
foot football force forecast forest forge forget form fortune fossil found foundation founder fraud freeze
freight fresh fridge front frost fruit fuel fund funding funeral fungus future galaxy gallery gamble gang
garden gather gene general genetic ghost giant gift glacier glass goalkeeper goat golf govern governor grain
grant graphic grave gravel green greenhouse grid grind grip ground grow guard guest guide guilty gun gunman
guy habit hack hacker hail hair hall hand handshake happen harass harbour hard harm harvest hat hate head
hearing heart heatwave heavy helicopter hero hijack hike hill historic hole holiday honey honour hope horror
horse host hostage hot hotel humanitarian hunger hunt hurt hut hydrogen ice idea illegal illness image
immigrant impact import improve incident income increase independent index indict industry infant infect
infection influence inform injunction inmate innocent inquest inquiry insect inspect inspector install
institute insurance insurer intelligence interest interior internet interview introduce invade invent invest
investigation investigator investor invite iron island isolate item jacket jellyfish jewel join joint joke
journalist journey judicial juice jump junior jury justice justify kick kidnap king kingdom kiss kitchen
knife laboratory labour lack lake land landfall landing landlord landmark landslide lane language laptop
laser laugh laundering lava lawsuit lawyer layoff leak lean learn legal legend lend lender leopard lesson
letter liberal library licence lifeboat lift light lightning limit line lineup link lion liquid lira
literature lithium litre load loan lobby lock locust logistics loss love luck lunar lung luxury machine
magazine magic magnetic mail main maintenance majority malaria male mall manager mandate manual manufacturer
map marathon marble march margin marine maritime mark marriage marry mask mass master mayor meal mean measles
measure meat mechanic medal mediator medical medicine medieval megawatt melt memorial memory menu merchant
mercy merge merger message metal meteor meter metro middle midfielder migrate mile militant militia milk mill
mind mine miner mineral minimum minor minority miracle miss mission mistake mix mob model modern monarch
monkey monsoon monument moon moral mortgage mosque mosquito motor motorcycle motorist motorway mountain mourn
mourning mouse mouth movement mud multiple murder muscle museum music musician mutiny mystery nation natural
nature navy negotiate negotiator nerve net network neutral nobel noise nominate nomination normal note novel
nuclear nurse oath obey object observer obtain ocean octopus offence offer officer offline offshore olive
olympic online onion opener opera operate operation operator oppose opposition orbit orchestra order organ
organic origin oscar outbreak outlook outrage oven overturn owe owner oxygen pack package page pain paint
painter painting pair palace panel panic paper parade paralyse pardon park part partner pass passenger
passport past patient patrol pause pay payment peak pen penalty penguin pension pepper perform permit person
pest pet petition phase philosophy photograph physics piano pick picture piece pig pilot pioneer pipe
pipeline pitch place plague plan planet plant plastic platform play playoff plea plead pledge plot plunge
poem poet poison pole policy politician poll pollution pool poor pope popular population port portrait
position post postpone pot potato pound poverty powder practice praise pray premier premiere prepare present
preserve press pressure pretend prevent prey price pride priest prince princess principal print prison
prisoner privacy probe problem produce producer product professor profile programme progress project promise
promote proof property propose prosecute prosecutor protect protein prove provide province publish pull pump
punish pupil purchase push qualify quality quantum quarantine quarry queen question queue quick quiet quit
rabbit race racing racism radar radiation radio raft raid rail railway raise rally ransom rape rate raw razor
reach react reactor ready real realise rebel rebuild recall recede receive recession recipe recognise record
recover recruit recycle reduce reef refer referee referendum refinery reform refuge refugee refund refuse
regime region register regret regulate regulator reject relative release relegate relief religion relocate
remove renew rent repair repatriate repeat replace reply request require resume rescue rescuer reservoir
reshuffle resident resist resolution resort resource respond restaurant restore restrict result retail
retailer retire retreat reunite reveal revenge revenue reverse review revive revolt revolution reward rhino
rice rich ride rider rifle ring riot rise rival river robbery robot rock roll roof room root rope rose rouble
route routing row royal rubber rubble ruin rule ruling rumour runner runoff runway rupee rural rush sack
sacrifice safe safety sail sailor salary salmon salt salvage sample sanctuary sand satellite save scan
scandal scheme scholar science scientist score scrap screen script sculpture seal season seat secret
secretary section sector secure seed seize semi-final senate senator sentence separate serious serve server
session settle settlement sewage sex shadow shake shape share shareholder shark sheep sheet shelf shell
shelter sheriff shield shift shine shipment shipwreck shirt shock shoe shoot shooting shop shore short
shortage shortlist shot shout shrink shut shuttle sick siege sign signal silence silver simple singer single
sink sister site skin skipper sky slash slave sleep slide slip slow smart smartphone smell smoke smuggle
snake snap snub soap soccer soft soil solar soldier solution son song soul sound soup sow spark speak speaker
special species speech speed spell spend spill spin spirit spokesperson spot spray spread spring sprint spy
squad square squeeze stab stadium staff stage stake stamp stand standard start starve state station statue
status stay steal steel stem step stock stomach stone stop store stowaway strait strange stranded strategy
stream strength stress stretch striker strong structure struggle studio stun style submarine subsidy
substitute subway succeed success sue suffer sugar suicide suit summer sun sunken supermarket supply
supporter suppose supreme surface surgeon surgery surprise surrender surround survey survive survivor suspect
suspend swear sweep swim swimmer switch symbol symptom syndicate table tablet tackle tail takeover tale
talent tank tanker tape target task taste tax taxi taxpayer teach teacher tear telescope television
temperature temple temporary tenant tend tennis tension tent term terminal terror terrorist textile thank
theatre theft thief thousand threat threaten throw thunder ticket tide tie tiger tight timber tiny tip tire
tobacco toilet tomb tongue tonne tool tooth tornado torch torture touch tough tour tourism tourist tower town
toxic toy track trader traditional traffic tragedy trail trailer train trainer transfer transform transit
translate transport trap trapped travel traveller trawler treasure treasury treat treatment treaty tree tribe
tribunal tribute trick trigger trip troop tropical trouble truck true trust truth tube tunnel turbine turmoil
turnout twin twist type tyre umbrella uncle undersea unemployment union unique unit unite universe university
unlikely unrest upgrade upset uranium urban urge urgent vacation vaccination vacuum valley value vampire van
vanish vegetable vehicle venue verdict vessel veteran veto victim video viewer village violate violence
violent vintage vision visa visitor vital voice volcano volunteer vow voyage wait walk walkout wall warehouse
warship wash waste watch watchdog wave weak wealth weapon wear website wedding weigh weight welcome west wet
whale wheat wheel whistle wide widow wild wilderness wildlife wind window wine wing winter wipe wire wise
witness wolf wonder wood world worry wound wreck wreckage wrong yacht yield zone zoo

أدب أديب إجازة إجلاء إجمالي أجهزة أحياء آخرين أخلاق إخلاء إدارة إدانة يدين أدوات أدوية إذاعة أراض أرباح
ارتطام ارتفاع إرث إرهاب إرهابي أزياء أساتذة إسعاف أسطورة أسطول أسلحة سلاح أسماك سمك إشادة أشاد إصابات اصطدام
تصادم إصلاح أصول إضراب اضطراب اضطرابات إطار إطفاء أطنان طن أعاد إعادة إعدام إعصار إعفاء يعفي إعلام إعمار
أغذية غذاء أغلبية إغلاق أغلق يغلق أغنية إفراج أفرج إفلاس إقالة يقيل أقال اقتحام يقتحم اقتراح اكتتاب أكياس
ألعاب إلغاء ألغى يلغي ألماس آلية آليات أمراض مرض أمواج موجة أمير أميرة انتحار انتحاري انتخب انتشال انتشار
ينتشر انتصار انتقال انتقد ينتقد انزلاق أنبوب أنفاق نفق انقطاع انقلاب انقلب انهيارات أهالي إهمال أوروبي أوراق
أوسكار إيرادات إيجار إيقاف بئر بابا باحث باحثون بارجة بالون بث بحار بحيرة بديل برد برنامج برلماني بركان
براكين بشرة بضائع بطاقة بطاقات بطالة بطاريات بعثة بقايا بكتيريا بلدية بلاغ بناية بندقية بنزين بنية بوابة
بوابات بيئة بيض بيع تأجيل يؤجل تأخر تأشيرة تأمين تأهل يتأهل تاج تاجر تجار تاريخ تاريخي تبادل تبرع تجديد يجدد
تجربة تجسس تجنيد تحالف تحقيق تحقيقات يحقق تحكيم حكم تحول تخرج تخفيض يخفض تداول تدخل تدريب تدريبات تدشين تدهور
تذكرة تذاكر تراث تربية ترسانة ترشيح يترشح مرشح ترميم تزوير تسرب تسريب تسلل تسلم تسليم تسمم تشخيص تشريع تشييع
تصدير صادرات تصريح تصعيد تصفيات تصنيف تضامن تظاهرات تعادل يتعادل تعاون تعديل تعليق يعلق تعليم تعويض تعويضات
تعيين يعين تغير تغيير تفتيش تفجيرات تفشي تقاعد تقييم تكريم تكليف يكلف تلوث تمثال تماثيل تمديد تمرد متمردون
تمويل تنازل تنديد يندد تنصيب تنظيم تهجير تهديد يهدد تهريب مهرب تهرب تهمة تواصل توتر توزيع توسع توصيل توقع
توقعات توقيع يوقع تيار ثأر ثروة ثقافة ثلج ثلوج ثنائية ثورة جائحة جامع جاموس جبل جبال جثة جثمان جثث جدار جدل
جراحة جرف جريمة جرائم جزاء جزيرة جزر جسم جلد جليد جماهير جمارك جمعية جمهور جناح جنازة جندي جنود جنسية جهاز
جوائز جواز جوع مجاعة جيولوجي حاجز حاخام حارس حاكم حاوية حاويات حبس يحبس حجاج حج حجز حجر حدث حديث حديد حديقة
حدائق حراس حرارة حرة حرية حركة حزن حداد حساب حشد حشود حصاد حصار حصانة حصن حضارة حضانة حطام حفر حفريات حفل
حقائب حقل حقول حقوق حكومي حلبة حلف حليب حمل حملة حمى حوار حوت حيتان حيوان حيوانات خارج خام خبراء خبير ختام
خراب خريطة خزان خسائر خطف مخطوف اختطاف خطاب خطر خطأ خطوط خلاف خلافات خلية خليج خيار خيام خيل دائرة داعم
دبلوماسي دبابة دجاج دخان دخل دراجة دراما درع دفاع دفن دم دمار تدمير دهس دواء دوائر دورة ديمقراطية دين ديون
ذخيرة ذروة رئاسة رئاسي راتب رواتب رادار راكب ركاب رحلة رحلات رخصة رسالة رسائل رسم رسوم رصاص رصد رصيف رضيع
رعاية رغيف خبز رفات رفع رقابة رقص ركود رماد رمال رمز رهائن رهينة روائي رواية روبوت رياح رياضة رياضي ريف زائر
زراعة مزارع مزارعون زعماء زفاف زوج زوجة زورق زيت زيتون زيادة سائق سائح سياح سياحة ساحة سباق سباحة سبائك سبيكة
سجين سجناء سحب سد سرطان سرقة سارق لصوص لص سريع سطو سفاح سفير سفارة سقوط سقف سكة سكر سلاسل سلسلة سلحفاة سلطان
سلع سماء سموم سن سنوي سند سندات سهم سوداء سيادة سياسة سياسي سيطرة سيطر سيناريو شاحنة شاحنات شاشة شاطئ شاعر
شاهد شاي شبكة شبهة شتاء شجرة أشجار شحن شحنة شراء شرطي شرعي شرف شريك شظايا شعر شعلة شغب شقة شكوى شمس شهادة شهر
شوط شيخ شيطان صافرة صحراء صحفي صحافي صحافة صحيفة صخرة صدام صدمة صديق صراع صرف صفقة صفقات صفارات صفر صلاحية
صلاة صلح صناعة صندوق صهر صوت أصوات صورة صيادلة صيد صياد صياغة صيف صيني ضابط ضباط ضباب ضحية ضحك ضرائب ضرب ضرر
أضرار ضغط ضمان ضوء ضيف طائفة طاقم طالبة طالب طبيب أطباء طب طبي طبيعة طحين قمح طرد يطرد طرق طعام طعن طفولة
طماطم طوارئ طيار طيران طين ظاهرة ظلام عادات عاصفة عاطل عالق عالقون عبوة عبور عثور عثر عجز عجلة عدالة عداء عدل
عدوى عرض عروض عرقلة عريس عسكري عسل عشاء عصابة عصابات عصر عضوية عطر عطلة عظام عقار عقارات عقد عقود علاج علاقة
علاقات علامة علم علماء علمي عمارة عمال عمدة عمق عملة عملية عمليات عنصر عناصر عنف عهد عودة غابة غابات غدر
غرامة غرفة غرق غرقى غضب غطاء غلاء غموض غواصة غواص غوص فائز فارق فتح فحص فدية فرار فرصة فرع فرقة فريسة فساد
فضائي فضة فضيحة فطر فقر فقدان مفقود مفقودون فنادق فندق فنان فنانة فن فنون فيروس فيل قادة قارة قاتل قاعدة قاعة
قافلة قانوني قبر قبض قتال قدم قذيفة قذائف قرش قرصنة قرض قروض قصر قصة قصف قضاء قضائي قطارات قطع قطن قطيع قلب
قلعة قلق قماش قمار قمر قناة قنبلة قنابل قنصل قهوة قوارب قوة قيمة قيادة قيود كابل كاتب كاميرا كارثة كارثي كتاب
كتب كتلة كثافة كرة كرسي كرامة كسوف كشف كلب كلاب كلمة كلية كمين كنز كنوز كنيسة كوارث كواليس كوب كوكب كيان
كيميائي لاجئ لاجئون لافتة لبن لجوء لحم لحوم لدغ لغة لغز لقاح لقاحات لقاءات لواء لوحة لوحات ليزر ليل مأساة
مؤامرة مؤتمر مؤرخ مؤشر مؤقت مؤلف مأوى ماراثون مال أموال مبادرة مبارك مبعوث مبلغ مبيعات متجر متاجر متحف متاحف
متسابق متطوع متظاهر متظاهرون متقاعد متهم متهمون متهمين مجر مجرم مجزرة مجلة مجمع مجموعة مجند مجهول محاصيل
محاصر محامي محامون محاولة محتال احتيال محتجز احتجاز محتوى محرك محرقة محصول محطة محل محلات محمية محور محيط
مخاوف مخدرات مخرج مخزون مخطط مخطوطة مخطوطات مخيم مدافع مداهمة مدرج مدرعة مدعي مدمرة مدني مدنيون مدين مذكرة
مذنب مرأة مراسم مراقبة مراكب مربي مرحلة مرشد مرضى مرمى مرور مروحية مزاد مساعد مساعدات مسافر مسافرين مساعي
مستثمر استثمار مستشار مستوطن مستوطنة مستودع مستهلك مسجد مسح مسرح مسرحية مسعف مسلح مسلحون مسلسل مسموم مشاركة
مشاجرة مشاهد مشتبه مشترك مشروب مشغل مصادرة مصالح مصالحة مصحف مصرف مصنع مصانع مصور مضاد مضيق مطاردة مطالب مطبخ
مطر مطرب مظلة معادن معارض معارك معركة معاش معاناة معاهدة معبد معابد معبر معتقل معرض معلم معلمون معلومات معمل
معهد معونة مغادرة مغلق مغنية مفاجأة مفاعل مفتي مفتش مقابر مقبرة مقال مقاتل مقاتلون مقاتلة مقاضاة مقاطعة
مقاومة مقتنيات مقترح مقصورة مقعد مقاعد مكافأة مكافحة مكالمة مكتبة ملاذ ملاحة ملاعب ملعب ملف ملك ملكة ملكي
ملوث مليشيا مليونير ممثل ممثلة ممر ممرض ممرضة منازل منافس منافسة مناخ مناظرة مناورات منتج منتجات منجم مناجم
منحة منصب منصة منظومة منع يمنع مهاجم مهاجمة مهرجان مهلة مهمة مهندس مواجهات مواد موازنة مواشي موافقة موانئ موت
مودع موسيقى موسيقي موظف موظفون موظفين موقف مومياء ميدالية ميدان ميزان ميليشيا مينا ناخب ناخبون ناد نادر نازح
نازحون ناشط ناقلة نتيجة نجاة نجا ناجون نجاح نجل نحاس نداء ندوة نرد نزاع نزوح نزيف نسخة نشاط نشر نصر نصف نظافة
نظام نظر نفايات نفط نفوذ نقابة نقاش نقد نقطة نقاط نكسة نمر نهب نهر أنهار نوبة نوفل نيزك نيران هاتف هارب هاو
هبة هبوط هجرة هدم هدية هروب هرب هكر هلال همجي هواء هواتف هوية هيكل واجب واجهة وادي وافد وباء وثائق وثيقة وحدة
وحش ورشة ورق وزارات وزراء وساطة وسيط وسام وسائل وصول وضع وعد وعي وفد وقود وكالة ولادة ولي ولاية يحتفل احتفال
يدعم يزور يستأنف استئناف يستقيل يشتري يشكو يطالب يعترف اعتراف يفتتح يقر إقرار يقود يكتشف يناقش ينتقل ينسحب
انسحاب يهاجم يهرب يوقف

آب آبزی آپارتمان آتش‌نشان آتش‌نشانی آثار آخرین آزاد آزادی آزادراه آزمایش آزمایشگاه آزمون آسانسور آسمان آسیب
آشپز آشوب آغاز آفت آگهی آلبوم آلودگی آمار آمبولانس آموز آموزش آموزگار آهن آهنگ آواره آوار آیین ابتلا مبتلا
ابر اتحادیه اتهام اثر اجاره اجرا اجرایی احزاب احضار اخراج اختلاس اختلاف اختلال اداره ادبیات ادعا ارتباط
ارتباطات ارتفاعات ارز ارزش ارزان ارسال ازدواج اسب استادیوم ورزشگاه استان استاندار استخر استخدام استخراج
استرداد استفاده استقبال استقلال اسرار اسقف اسکله اسلحه اشتباه اشتغال اشغال اصابت اصل اصلاح اصلی اضطراری
اطلاعات اعتبار اعتماد اعدام اعزام اعضا افتتاح افسر افشا اقامت اقتصادی اقدام اقیانوس الماس المپیک امام امداد
امدادگر امضا امنیت امور امید انبار انتخاب انتخاباتی انتقاد منتشر انجمن اندازه انرژی انصراف انگشتر اهدا
اورژانس ایدز ایستگاه ایمنی باتری باد باران بارش بارندگی بازار بازپرس بازدید بازگشت بازگشایی بازنشسته بازیکن
بازیگر بازسازی باستان باستان‌شناس باشگاه باغ بالگرد هلیکوپتر بامداد بانکی بحران بخش بدهی برخورد بررسی برف
برکنار برگزار برگزیده برنامه برنج برنده بسته بستری بلیت بمب بندر بنزین بهار بهداشت بهمن بورس بیانیه بیکاری
بیمار بیماری بیمه پارک پالایشگاه پایان پایتخت پایگاه پدافند پدر پرتاب پرداخت پرستار پرسش پرنده پرواز پرونده
پزشک پزشکی پست پستانک پسر پلاک پلنگ پل پلیس پناهگاه پناهجو پناهنده پنالتی پنهان پوشش پول پویش پیاده پیام
پیشنهاد پیش‌بینی پیروز پیکر پیمان تابستان تاریخ تاریخی تاکسی تالار تالاب دریاچه تأخیر تأیید تبریک تجاوز تجمع
تحصیل تحقیق تحویل تخت تخریب تخفیف تخلف تخلیه تدارک تدفین ترافیک تردد ترمیم تروریست تروریستی تسلیت تشییع تصادف
تصویب تصمیم تعرفه تعطیل تعطیلی تعقیب تعلیق تعمیر تغییر تفاهم تکذیب تلاش تلفات تلویزیون تماشا تماشاگر تمبر
تمدید تندباد تندیس مجسمه تهاجم تهدید تولد تولید تونل تیراندازی تیم جاده جاسوس جاسوسی جانباز جانشین جایزه
جایگاه جراح جراحی جریان جریمه جزیره جسد جشن جلسه جلوگیری جمعیت جنایت جنگل جنگنده جوان جهانی جوی حادثه حرکت
حریف حزب حضور حفاری حکومت حمایت خاک خالی خانواده خانه خاموشی خبرنگار خبرگزاری خدمات خروج خرید خسارت خشک
خشکسالی خط خطرناک خلبان خواننده خودکشی خون دادستان دادستانی دادگستری داروخانه دارو دام دانش دانش‌آموز دانشگاه
دانشجو دانشمند داور داوری درآمد درخت درخواست درگیری درمان دریا دریافت دریایی دزد دزدی سرقت دستاورد دستگاه
دستور دفتر دما دماوند دوچرخه دور دولت دیپلمات دیدار دیوار دیوان ذخیره ذخایر رأی راننده راه‌آهن راه راهپیمایی
رای رئیس ربایش ربوده رتبه رزمایش رسانه رستوران رسمی رسوایی رقابت رقیب رکورد رمان رنج رهایی رهبر رهبری رود
رودخانه روستا روستایی رونمایی ریزش ریاست ریاضی ریال زبان زخم زخمی مجروح زعفران زلزله‌زده زمستان زمین زنان زن
زنجیره زنده زنگ زیان زیست زیستی ساحل ساخت ساختمان سازمان ساعته ساکن سالگرد سالم سامانه سبز سپرده سدها سرآشپز
سرباز سرپرست سرد سرعت سرمایه سرمایه‌گذاری سرما سرویس سفارت سفر سفیر سکو سگ سلامت سلول سنگ سنگین سهمیه سوخت
سوخته سود سوزی سوگ سوله سویه سیاست سیاسی سیستم سیگار سیم سیمان شاخص شب شبکه شتاب شرط شرکت شکار شکایت شکسته
شلیک شمار شناسایی شنا شنبه شهادت شهید شهردار شهرداری شهرستان شهرآورد شهروند شورا شورش شیر شیمیایی صبح صحنه
صخره صداوسیما صعود صف صنایع صنعت صنعتی صندلی ضربه طبقه طبیعت طبیعی طرح طرفدار طلایی طلاق ظرفیت ظهر عابر عامل
عاملان عرضه عضو عفونت عقب عکس علت علمی علوم عملیات عوارض عیدی غذا غرب غنی‌سازی غیرقانونی غیبت فاجعه فاضلاب
فدراسیون فراری فرماندار فرمانده فرودگاه فروش فروشگاه فریب فشار فضانورد فضایی فعال فعالیت فعالان فقط فلز
فناوری فوت فوتبال فوتسال فیلم‌ساز کارگردان قاچاق قاضی قانون قایق قتل قحطی قدرت قدیمی قرارداد قربانی قرنطینه
قضایی قطار قطعی قطعنامه قله قهوه قهرمانی قیام کابینه کاخ کاربر کارخانه کارشناس کارفرما کارگر کارگران کارمند
کارنامه کالا کامیون کانال کتاب کتابخانه کتیبه کرسی کریدور کشاورز کشاورزی کشف کشوری کلاس کلاهبرداری کلنگ کلیسا
کمبود کمک کمیاب کنترل کنسرت کنفرانس کنگره کودک کودکان کوچ کوه کوهنورد کوهستان کیفری گاوآهن گاو گرانی گردشگر
گردشگری گرد گرفتار گرم گرما گروگان گروه گزینه گسترده گشت گفت گفت‌وگو گلوله گم ناپدید گمرک گندم گواهی گوشت
گوشی لایحه لرزاند لرزه لغو لوایح لوله لیگ مأمور مالک مالی ماه‌گرفتگی ماهی ماهیگیر ماینر متروک مترو متهمان
مثبت مجازات مجلس مجوز محاصره محکوم محله محموله محیط مخابرات مخالفان مخزن مدرک مدیر مدیرعامل مدیریت مذاکره
مرتع مرخصی مرد مردم مرز مرغ مرکز مرمت مزرعه مسابقه مسابقات مستند مسکن مسمومیت مشاور مشترک مشتری مشکل مشکوک
مصدوم مصوبه مطالبات معاون معدنچی معدنچیان معرفی مغازه مقابل مقام مقاومت مقبره مقر مقصد ملوان ملی منابع منافع
منتفی منصوب منطقه منفجر منفی مهاجر مهار مهلت موافقت موتور موج موزه موسیقی مؤسسه میدان میراث میز میزبان میوه
ناآرامی نابودی ناظر نامزد نان ناو ناوگان نبرد نجات نخست نخست‌وزیر نرخ نسخه نشان نشت نشست نصب نظامی نفتکش نقره
نقص نقل نماینده نمایشگاه نمایش نمره نوروز نوزاد نویسنده نهاد نیرو نیروگاه نیروها نیروهای هتل هزینه هشدار
هفتگی هکر احمر همایش هماهنگ همسر همکاری هندوانه هنر هنرمند هوش هوشمند هویت هیئت هیأت واردات واژگون واژگونی
والیبال وام وبا ورزش ورزشی ورود وزارت وزارتخانه وزن وزنه وسیله وضعیت وعده وکیل ویروس ویزا یارانه یافت پیدا یخ
یخبندان یوزپلنگ یورو سپرد مصنوعی روان رانش

אב אבטחה אבטלה אגם אגף אדריכל אהדה אוהד אוהדים אוויר אולימפי אומדן אונייה אוניברסיטה אוסף אופוזיציה אופנה
אופנוע אוצר אור אורח אות אזהרת אזעקה אזרח אזרחים אחות אחיות אחים אחראי איגוד אימון איש אישום אישור אכיפה
אלבום אלימות אלמוני אמבולנס אמונה אמן אמנית אמנות אסון אסטרונאוט אסטרואיד אסיף אסיר אסירים אפוטרופוס אצבע
ארגוני ארון ארוחה ארכאולוגי ארכיאולוגי ארכאולוג ארמון אתלט אתר באג בדיחה בדיקה בדיקות בובה בוגדים בוץ ביוב
ביולוגי ביוץ ביטוח ביטול ביטחוני ביצה ביצים ביקורת בירה בירת בכורה בלון בלם במאי בנזין בניין בנייה בסיס בעלות
בצורת בריכה בריחה ברחו ברכה ברק בשורה בשר גבינה גביר גדר גודל גוף גופה גופת גיבור גיוס גייס גיל גילוי גילו גל
גלגל גלי גלים גלקסיה גמר גנב גנבים גניבה גניבת גן גנים גנרל גרעיני גשר דבר דג דגים דגל דו דוח דובים דוור
דולפין דחייה דיווח דיור דיון דין דיפלומט דירקטור דירוג דלת דליפה דליפת דם דמוקרטיה דמי דעה דרג דרגה דרום
דרישה דרך דרכון דשא האטה האנגר הארכה הבטחה הגבלה הגנת הדחה הדרכה הובלה הודאה הודה הונאה הוקרה הוצאה הורים
הזדמנות החזר החייאה הטבה הטיס היסטורי היסטוריה הישג הכנסה הכרזה הכריז הלוויה הלוואה הליך המונים המלצה המראה
הנחה הנחיה הנפקה הסגרה הסלמה הסתיים העברה הערכה הפגין הפיכה הפסד הפסקה הפקה הפרה הפתעה הצבעה הצגה הצטרף הצלה
הצלחה הצעה הצפה הצפות הקלה הקלטה הקפאה הרוס הרס הרשמה השבת השקה השקעה השקעות השריפה השתלט השתלטו התגלה התגלו
התהפך התהפכה התחייבות התחיל התמוטט התמוטטות התמודד התנגדות התנגש התנגשות התנצל התפוצץ התפרצות התפשט התפשטות
התקן התרסק התרסקות התרסקה וטו וטרינר ולוגר ויזה וירוס ועד ועידה ותיקן זהות זוגי זוהם זיהום זיהוי זיכרון זיכה
זירה זיתים זמיר זמן זמר זמרת זעם זקן זרים חבית חבלה חבר חברת חברי חג חגיגה חוב חובה חוזה חוקר חוקרים חולה
חולים חולצה חומר חומרים חומה חוף חופש חופשה חזית חזאי חטיפה חטף חטופים חטוף חיבור חיים חייל חיילים חילוץ חולץ
חולצו חינם חיפוש חיסכון חיסונים חיפושים חירום חיה חיות חכם חלל חללית חלב חלוקה חלון חלקה חמצן חממה חנות
חנויות חניה חסד חסום נחסם חסימה חסר חפירה חפירות חצי חצרון חקירת חקיקה חקלאי חקלאים חקלאות חרדה חרדים חרם
חשבון חשד חשודים חשמלי חשיפת חתול חתונה חתימה חתם טבע טבח טביעה טבעו טורניר טורף טחינה טיוטה טיול טיוח טיס
טיסה טיסות טיפול טיפש טלוויזיה טלסקופ טמפרטורה טנק טנקים טען טרגדיה טרור טרקטור יבול יבשה יד ידוע ידיד יהלום
יוזמה יום יומן יועץ יורד יורה יורש ילדה ילדים ים ימי ימים יסוד יער יערות יצוא יצור יצרן ירי ירה ירו ירושה ירח
ישוב ישיבה ישיר יתום כבאי כבאים כבאות כיבוי כביש כביסה כבלים כבל כדור כדורגל כדורסל כדורגלן כוכב כומר כורה
כורים כותב כוח כופר כיבוש כיכר כימי כינוס כיסוי כיסא כיתה כיתות כלב כלבים כלי כלכלי כללי כלוא כמות כנופיה
כניסה כנסייה כנס כסף כספי כפר כריש כרטיס כרטיסים כרייה כתבים כתב כתובת לב לבן לבנים לבחון לוחם לוחמים לוח
לוטו לחם לחימה לחץ ליגיונר ליווי לימודים לימוד לייזר לשכה לשכת לסת לקוח לקוחות מאבטח מאבק מאגר מאושפז מאזן
מאיים מאיץ מאמץ מארב מאסר מבנה מבנים מבול מבוטח מבוטחים מבוקש מבחן מבחנים מבט מבטיח מבצע מבשל מגבלה מגבלות
מגדל מגדלור מגזין מגיב מגן מגרש מדבר מדד מדוזה מדוזות מדידה מדיני מדען מדענים מדרגה מהגר מהגרים מהומה מהומות
מהירות מהנדס מהפכה מוזיאון מוזיקה מוזיקאי מוכר מוכרים מוכרז מוליך מומחה מומחים מונית מוסד מוסיקה מופע מוצא
מוצר מוקד מורה מורשע הורשע מושבה מושל מושלג מותג מזהם מזון מזוודה מחאת מחבל מחבלים מחדל מחיה מחיקה מחלה
מחלוקת מחלקה מחלקת מחנה מחסור מחסן מחסנים מחצית מחקרים מחשב מטבע מטבעות מטבח מטוסים מטפס מטפסים מטרה מטרו
מיגון מיזוג מיזם מילואים מילה מימון מימן מין מינויים מיסים מיצוי מיקום מירוץ מישור מכה מכון מכונה מכונית
מכירה מכירות מכולה מכולות מכלית מכסה מכסים מכרה מכרז מכתב מלא מלאי מלון מלונות מלח מלך מלכה מלצר ממלכה ממצא
ממצאים ממתק מנהלת מנהל מנהיגים מנוע מנורה מנחה מניה מנכ"ל מנעול מנצח מנתח מסגד מסדרון מסוק מסוקים מסורת מסחר
מסחרי מסילה מסים מסך מסלול מסמך מסמכים מסעדה מספנה מסתנן מעבדה מעבר מעבורת מעגל מעון מעונות מעורב מעורבים
מעלה מעלות מעמד מעצר מעקב מערה מערכה מפגע מפגין מפגינים מפולת מפונים פינוי פונו מפיק מפלגות מפעל מפעלים מפקד
מפקדים מפרץ מפתח מצא מצב מצביע מצבה מצוד מצוקה מצור מצלמה מצנח מקדש מקור מקורב מקום מקלט מקצוע מקרה מקרים
מרגל ריגול מרוץ מרחק מריבה מרינה מרכבה מרפאה מרפסת משא משאבים משאית משאיות משאל משבר משגיח משואה משוב משודר
משוחרר שוחרר שוחררו משחקים משט משטרה משכורת משכנתא משל משלוח משלחת משמרת משפט משקיע משקיעים משרד משתמש מתאם
מתאבק מתווה מתחם מתיחות מתכון מתמודד מתמטיקה מתנדב מתנדבים מתנה מתנחל מתקן נבחרת נגב נגיד נגיף נגר נהג נהגת
נהר נוסע נוסעים נופש נוער נורה נזיר נזק נזקים נחל נחש נחשול נחתה נחיתה ניצול ניצולים ניתוח ניתוק נכה נכים נכס
נמל נמלט נסיגה נסיך נסיעה נעדר נעדרים נעלם נפט נפגע נפטר נפל נפילה נקבה נר נשים נשיאות נשק סביבה סביבתי סגירה
סדרה סדרן סוהר סוכן סוכנות סולר סופה סופר סופרים סוס סוסים סחורה סחף סטודנט סיבוב סיוע סיור סיכון סיכוי סימן
סינון סיסמה סיפור סירות סכין סכסוך סכר סל סלולר סלולרי סלע סם סמים סמוך סמל סנאט סנגור סניף סערות ספג ספורט
ספורטאי ספסל ספק ספקית ספרות ספרייה סקי סרטן סרטים סתיו עבודה עבר עבירה עבירות עגורן מנוף עד עדות עדים עובר
עונש עוצר עופות עורך עושר עותק עותר עתירה עיכוב עיכובים עימות עימותים עיצומים עיתונאי עיתון עירעור ערעור ערער
עלות עלויות עלייה עליון עם עמדה עמוד עמותה עמית ענן ענק ענף ענישה עסק עסקים עץ עצים עצור עצורים עצירה עקורים
ערבות ערבים ערוץ ערך עשן פגיעה פגע פגישת פגרה פועל פועלים פוגרום פולש פורץ פריצה פרצו פחד פטור פטירה פטרול
פיגוע פיטורים פיטר פיטרה פיל פילים פינה פיצוי פיצויים פיקוד פיקוח פיראט פירוק פירות פלאפון פליט פליטים פלסטיק
פנאלטי פנדל פנייה פנסיה פסטיבלים פסיכולוג פסל פסלים פסק פעיל פעילים פעוט פעוטה פער פצצה פצצות פקודה פקח פקיד
פקק פרו פרוטוקול פרויקט פרופסור פרידה פרלמנט פרסום פרקליטות פרקליט פרשת פשע פשיטה פשרה פתיחת פתרון צבי צבע
צהוב צו צוות צוותי צוללן צוללת צונאמי צופה צופים ציד צילום צילם צינור ציבור ציון ציור ציורים ציפור ציפורים
צלב צלם צמח צמיד צמיגים צעיף צעד צרכן צרכנים קבוצות קבלן קבע קבר קברים קדוש קוד קול קולות קולנוע קונה קונסול
קונגרס קונצרט קופה קור קורבן קורס קו קווים קידום קיים קיץ קיר קיצוץ קיצוצים קלפי קמפיין קנה קנס קצב קצין
קצינים קראו קרב קרבות קרה קריסה קרס קרסה קרן קרח קרקע קשר קשישה קשישים ראיון ראיות ראש רב רבנים רגל רגע רדיו
רדיפה רופא רופאים רוח רוחות רוכב רוכש רכישה רצח רוצח רחוב רחפנים ריאקטור ריצה רישום רישיון ריקוד ריקול רכוש
רכזת רמה רמטכ"ל רמזור רעב רעידות רעל רעלים רפואה רפואי רפורמה רצועה רציף רקמה רקע רשויות רשימה רשות רשת שאלה
שבט שבוי שביל שביתות שגריר שגרירות שדה שדר שואה שוד שודד שודדים שוטר שוטרים שומר שופטים שופטת שוק שור שחיין
שחייה שחיתות שחקנית שחרור שטח שטר שיא שיבוש שיגור שוגר שידור שיחה שיטה שיטפונות שיניים שיפוץ שיקום שיתוף
שכונות שכר שכירות שלב שלג שלד שליח שליטה שלטון שלט שם שמאל שמים שמן שמש שמירה שמורה שערורייה שפה שפל שפעת שקט
שריון שרפה שר שרים שרשרת ששון תא תאגיד תאונות תאורה תאריך תביעה תובע תגובה תגלית תגמול תדלוק תהליך תוכנה
תולעת תוצר תור תורם תושבים תותח תזונה תזמורת תחבורה תחזית תחנה תחנות תחנת תחרות תיאטרון תיירות תיירים תייר
תינוק תינוקת תיקון תכנון תכשיט תלונה תמונה תמיכת תמלוגים תנועה תנועת תנור תסריט תעודה תעלה תעסוקה תעשייה
תערוכה תפוצה תפוקה תפוס תפילה תצוגה תצלום תקדים תקופה תקלה תקלת תקציב תקשורת תרבות תרגיל תרומה תרופה תרופות
תרמית תשובה תשלום תשלומים תשתית תשתיות

آپریشن آتش قدیمہ آبادی آبی آخری آفات آگاہ سموگ آمدن آمدنی آنکھ آواز اپوزیشن اپیل اتحاد اثاثے اجازت احتجاج
احتجاجی احتساب اختیارات اداکار اداکارہ ادائیگی ادویات ادب ادیب ارکان ازالہ اسپیکر استاد اساتذہ استعفیٰ اسلحہ
اسمگل اسمگلنگ اشتہار اشیا اصلاحات اضافی اعزاز اعلان اعلیٰ اغوا افسران اقتدار اقدامات اقلیت اکاؤنٹ اکثریت
الزام الزامات الیکشن امتحان امتحانات امدادی امن امیدوار انتخابات انتظامیہ انتباہ اندراج انسان انسانی انسداد
انصاف انعام انکار انکشاف انکوائری انٹرنیٹ انٹرویو انجینئر اننگز اوپنر اوور ایجنسی ایمبولینس ایمرجنسی ایوارڈ
ایوان بازیاب باغی باؤلر بولر باؤلنگ بحال بحالی بحث بحری بدعنوانی کرپشن برآمد برآمدات برطرف برفباری بری بس
بغاوت بلا بلدیاتی بلے بلے‌باز بلے‌بازی بلڈنگ بم بندرگاہ بندش بندوق بوڑھا بھرتی بھوک بھیڑ بیوہ بیوی بین پارکنگ
پابند پاس پاسپورٹ پاور پچ پراسیکیوٹر پروازیں پرچم پروفیسر پروگرام پلانٹ پلیئر پناہ پناہ‌گزین پنجے پنشن پودے
پولنگ پولیو پوزیشن پہاڑ پہاڑی پہنچ پیسے پیش پیشکش پیغام پینے پیپر تاجروں تاخیر تباہ تباہی تبادلہ تجارت تجارتی
تجویز تحریک تحفظ ترانہ ترجیح ترقی تشدد تصدیق تصویر تعداد تعلق تعلقات تعلیم تعلیمی تعینات تفتیش تقریب تقرری
تقریر تماشائی تنازع تنخواہ تنخواہیں تنظیم تنقید توانائی توسیع توڑ تھانہ تیز تیزی تیندوا جامعہ یونیورسٹی جانور
جانی جان جائیداد جرگہ جرم جرمانہ جزیرہ جلسہ جلوس جماعت جماعتیں جمہوریت جنازہ جنرل جنگ جنگلات جنگلی جہاز جواب
جھڑپ جھڑپیں جھیل جوڑا جوہری جھوٹ جیب چاندی چاند چانسلر چاول چاقو چھاپہ چھاپے چھت چھٹی چھٹیاں چھکا چوری چور
چوک چوکی چوٹی چھوٹ چیئرمین چیتا چیلنج چینی حادثات حاصل حاضری حافظ حامی حدود حراست حرارت حساس حصص حصہ حفاظت
حکمران حکمت حکومتی حلقہ حملہ‌آور حوالے خاندان خبر ختم خریداری خزانہ خسارہ خصوصی خطرہ خلا خلائی خواتین خودکش
خوراک خوف خیمہ دار داخلہ داخل داخلے دارالحکومت درجہ دستاویز دستبردار دستخط دشمن دفاعی دفاتر دفعہ دلچسپ
دھاندلی دھرنا دھماکہ دھماکے دھمکی دھند دھواں دہشت دہشتگرد دہشتگردی دواخانہ دوائی دورہ دوست دولہا دیہات ڈاکو
ڈاکٹر ڈاکٹرز ڈبل ڈرامہ ڈرائیور ڈسچارج ڈگری ڈوب ڈیم ڈیزل ڈے ذخائر ذخیرہ ذمہ رابطہ راستہ راکٹ راہ رجسٹریشن رخصت
رشتہ رشوت رضاکار رفتار رقم رکاوٹ رنز روانہ روانگی روبوٹ روڈ رہا رہائی رہائشی ریاستی ریسکیو ریفری ریلوے ریلی
ریکارڈ ریلیف ریلیز ریٹائر زخمیوں زراعت زرعی زرمبادلہ زلزلہ‌زدہ زندگی زندہ زہر زہریلا زیر ساتھی ساحلی سازش
سالانہ سامان سائنس سائنسدان سبسڈی سپاہی سپر سپریم سپلائی ستارہ سٹیڈیم اسٹیڈیم سٹیشن اسٹیشن سٹاف سخت سربراہ
سرچ سردی سرمایہ سرمایہ‌کاری سرنگ سروس سزا سزائے سطح سفارتی سکور اسکور سکہ سکے سگنل سلامتی سلسلہ سمجھوتا سمندر
سمندری سمیت سنائی سنچری نصف‌سنچری سندھی سننے سوال سوشل سہولت سیاح سیاحت سیاستدان سیاہ سیزن سیٹ سیکٹر سیلابی
سیمی شادی شارٹ شائقین شاہین شاہینوں شاہراہ موٹروے شاندار شاپنگ شبہ شدید شراکت شریک شعبہ شعلے شکریہ شناخت
شناختی شور شوہر شہادت شہری شہریوں شہریت شہید شیئرز صارف صاف صحافی صحافت صدارتی صدر صدی صفائی صورتحال ضابطہ
ضبط ضرورت ضمانت ضمنی طالبات طاقت طبی طریقہ طلب طوفانی طیارے ظلم عام عارضی عازمین عالم عدالتی عدلیہ عدم عسکری
عسکریت علیحدہ عمارت عمر عمل عملہ عملے عوام عوامی عہدہ عہدے عید غائب لاپتہ غذائی غریب غلط غم غیر غیرملکی فارم
فائر فائرنگ فائنل فراہم فراہمی فرد فرق فرنچائز فروخت فصل فضا فضائی فضائیہ فضلہ فلائٹ فلائی فنکار فنڈ فہرست
فوجی فورس فوری فیری فیس فیکٹری فیسٹیول فیڈریشن قابو قافلہ قانونی قائد قائم قبائلی قبضہ قدرتی قدیم قرار قرضہ
قرعہ قلت قومی قیادت قید قیدی قیمت قیمتی کابینہ کارروائی کارکن کارکنان کارخانہ کاروبار کاروباری کامیاب کامیابی
کان کان‌کن کپتان کتابیں کتا کٹوتی کرنٹ کرنسی کسان کسانوں کسٹم کشتی کشیدگی کلب کلو کمانڈر کمشنر کمرشل کمزور کم
کنارے کنٹرول کنسرٹ کنٹینر کنواں کوریج کوہ‌پیما کوئلہ کوئلے کوٹہ کونسل کھانا کھانے کھاد کھدائی کھلے کھیل کیمپ
کیمرے گارڈ گاہک گرمی گروپ گرفت گرنے گر گنتی گواہ گورنر گول گولی گہری گیند گینگ لائن لائسنس لاش لاشیں لاگت
لانچ لاہوری لائبریری لڑائی لڑکا لڑکی لڑکے لسٹ لوٹ لوڈشیڈنگ لیبارٹری لیٹر لین مارچ ماہر ماہرین ماہی‌گیر ماحول
ماحولیاتی مالیاتی متاثر متحدہ متعدد متعلق متفقہ متنازع مجسٹریٹ مجسمہ محاصرہ محدود محفوظ محنت مخالف مخالفت مدت
مدد مذاکرات مذمت مذہبی مرحلہ مرکزی مریض مریضوں مزار مزاحمت مزید مسئلہ مسافروں مستعفی مستقل مستقبل مسترد مسلم
مسودہ مشترکہ مشتبہ مشق مشقیں مشن مصروف مصنف مصنوعات مضبوط مظاہرہ مظاہرین مظاہرے معاوضہ معاملہ معاشی معافی
معائنہ معدنیات معرکہ معطل معمول معمولی مغوی مفت مقابلہ مقدار مقتول مقرر ملازمت ملاقات ملبہ ملبے ملتوی ملزم
ملزمان ممالک ممبر منتخب منتقل منسوخ منشیات منشور منصوبے منظر منظور منظوری منی موبائل موجود موسم موسمیات موقع
موٹرسائیکل مون سون مہاجر مہاجرین مہم مہنگا مہینہ میٹر میٹرو میڈل میڈیا میڈیکل میلہ میئر نااہل ناراض ناظم
ناکام ناکامی نامعلوم نامور نشانہ نشستیں نقصان نقصانات نکاسی نگران نمائش نمائندہ نمبر نوجوانوں نوکری نوٹ نہر
نیشنل نیلام نیلامی ہاؤس ہاکی ہتھیار ہجوم ہدایت ہدف ہڑتال ہسپتالوں ہلاکتیں ہلاکتوں ہنگامہ ہنگامی ہوا ہوائی
ہوٹل ہیرو ہیڈ ہیکر ہیلی ہیلی‌کاپٹر وائرس وائس واپس واپسی وارنٹ وارننگ وافر وجہ ورثہ ورثا ورلڈ وزرا وزیر وصولی
وعدہ وفاق وقت وکٹ وکٹوں وکلا ووٹ ووٹر ووٹنگ ون ویب ٹاؤن ٹارگٹ ٹاس ٹائٹل ٹرافی ٹرانسپورٹ ٹرک ٹریفک ٹرمینل
ٹرینیں ٹکٹ ٹکر ٹھیکہ ٹورنامنٹ ٹول ٹی ٹیسٹ ٹیلی یاد یرغمال یقین یومیہ یونٹ یونین
"""
"""What is told of, by many titles of a year and few of a day."""
