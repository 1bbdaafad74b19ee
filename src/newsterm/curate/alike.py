"""Know words that are alike, that count, and that name places: what titles share, or tell apart."""

SERIES = """
horoscope horoscopes newsletter recipe recipes wordle quiz quizzes crossword sudoku tips tricks
kickoff_time lineups lineup tv_channel puzzle hints podcast roundup digest catch-up diary almanac obituaries
lottery
morning_briefing evening_briefing daily_briefing weekend_briefing monday_briefing tuesday_briefing
wednesday_briefing thursday_briefing friday_briefing news_briefing top_stories top_headlines
front_pages in_brief

حظك برجك نشره موجز الناقله القنوات طريقه_عمل وصفه افضل يمكنك سعر_الصرف اسعار_الصرف سعر_صرف
اسعار_صرف عيار صحف كاريكاتور مواقيت ابرز_ما اذكار
ابرز_اخبار ابرز_الاخبار اهم_اخبار اهم_الاخبار ابرز_عناوين عناوين_الصحف اقوال_الصحف جوله_الصحافه حصاد_اليوم
حصاد_الاسبوع نشره_الصباح نصايح كيف_تحمي كيف_تتصرف

فال حافظ تهیه طرز دستور_پخت جدول صفحه روزنامه‌ها پیشخوان اوقات_شرعی توصیه نکته خوشمزه
سرخط خلاصه_اخبار مرور_روزنامه

הורוסקופ מתכון מתכונים כותרות עיתונים מדריך תחדשו חידון תשבץ לוח_השידורים טיפים בקלות
סיכום_היום סיכום_השבוע תקציר_החדשות מהדורת סקירת_העיתונות חדשות_הבוקר

راشی برج نماز_کے_اوقات فی_تولہ پکوان سرخیاں اخبارات زائچہ
اہم_خبریں شہ_سرخیاں ہیڈلائنز خبرنامہ
"""
"""What feeds say again every day or week: to share such a word is to be of one series, not of one event."""

PLACES = """
us usa america american americans washington uk britain british london england france french paris germany
german berlin italy italian rome spain spanish madrid russia russian moscow kremlin ukraine ukrainian kyiv
china chinese beijing japan japanese tokyo india indian delhi pakistan pakistani iran iranian tehran iraq
iraqi baghdad syria syrian damascus lebanon lebanese beirut israel israeli jerusalem gaza palestine
palestinian palestinians egypt egyptian cairo saudi riyadh turkey turkish ankara istanbul yemen sudan libya
tunisia algeria morocco jordan qatar doha uae dubai kuwait bahrain oman europe european eu africa african
asia asian korea korean australia australian canada canadian mexico mexican brazil brazilian argentina
afghanistan kabul nigeria kenya ethiopia somalia indonesia philippines taiwan thailand vietnam greece
poland sweden norway netherlands belgium switzerland york portugal portuguese=portugal american=usa
americans=usa america=usa us=usa british=britain uk=britain french=france german=germany italian=italy
spanish=spain russian=russia ukrainian=ukraine chinese=china japanese=japan indian=india pakistani=pakistan
iranian=iran iraqi=iraq syrian=syria lebanese=lebanon israeli=israel palestinian=palestine
palestinians=palestine egyptian=egypt turkish=turkey european=europe eu=europe african=africa korean=korea
australian=australia canadian=canada mexican=mexico brazilian=brazil greek=greece dutch=netherlands
swiss=switzerland scotland scottish=scotland wales welsh=wales ireland irish=ireland philippine=philippines
filipino=philippines bangladesh bangladeshi=bangladesh swedish=sweden norwegian=norway polish=poland
afghan=afghanistan texas california florida hamas hezbollah nato un

امريكا اميركا امريكي اميركي واشنطن بريطانيا بريطاني لندن فرنسا فرنسي باريس المانيا الماني برلين ايطاليا
روما اسبانيا مدريد روسيا روسي موسكو اوكرانيا اوكراني كييف الصين صيني بكين اليابان طوكيو الهند هندي باكستان
ايران ايراني طهران العراق عراقي بغداد سوريا سوري دمشق حلب لبنان لبناني بيروت اسرائيل اسرائيلي الاحتلال
القدس غزه فلسطين فلسطيني مصر مصري القاهره السعوديه سعودي الرياض تركيا تركي انقره اسطنبول اليمن يمني صنعاء
السودان سوداني الخرطوم ليبيا طرابلس تونس الجزائر المغرب مغربي الاردن عمان قطر الدوحه الامارات دبي ابوظبي
الكويت البحرين اوروبا اوروبي افريقيا اسيا كوريا استراليا كندا المكسيك البرازيل الارجنتين افغانستان كابول
نيجيريا اثيوبيا الصومال اندونيسيا اليونان بولندا السويد حماس الناتو نيويورك ليبي=ليبيا ليبيه=ليبيا
سوري=سوريا كوري=كوريا نيجيري=نيجيريا اميركا=امريكا اميركي=امريكا بريطاني=بريطانيا الماني=المانيا
ايطالي=ايطاليا اسباني=اسبانيا تركي=تركيا روسي=روسيا اوكراني=اوكرانيا افريقي=افريقيا اوروبي=اوروبا
سوداني=السودان سودانيه=السودان برتغالي=البرتغال البرتغال اوغندا اوغندي=اوغندا مصري=مصر مصريه=مصر تونسي=تونس
تونسيه=تونس لبناني=لبنان عراقي=العراق جزايري=الجزاير جزايريه=الجزاير قاهره=القاهره

آمریکا آمریکایی واشنگتن بریتانیا فرانسه پاریس آلمان برلین ایتالیا رم اسپانیا روسیه مسکو اوکراین کی‌یف چین
پکن ژاپن توکیو هند پاکستان ایران ایرانی تهران عراق سوریه بیروت اسراییل اسرائیل قدس فلسطین قاهره عربستان
سعودی ریاض ترکیه آنکارا استانبول یمن سودان لیبی دوحه امارات دبی کویت بحرین اروپا آفریقا آسیا کره استرالیا
کانادا مکزیک برزیل آرژانتین کابل اصفهان مشهد شیراز تبریز کرمان خوزستان ناتو

ארהב ארצות_הברית אמריקה וושינגטון בריטניה לונדון צרפת פריז גרמניה ברלין איטליה ספרד רוסיה מוסקבה אוקראינה
קייב סין יפן הודו פקיסטן איראן טהרן עיראק סוריה דמשק לבנון ביירות ישראל ירושלים תל_אביב חיפה באר_שבע עזה
רצועת אשדוד אשקלון אילת נתניה מצרים קהיר סעודיה טורקיה תימן ירדן קטאר אירופה אפריקה אסיה קוריאה אוסטרליה
קנדה ברזיל ארגנטינה חמאס חיזבאללה נאטו פלסטינים

امریکا امریکہ امریکی واشنگٹن برطانیہ فرانس جرمنی روس یوکرین جاپان بھارت بھارتی دہلی پاکستانی اسلام_آباد
کراچی لاہور پشاور کوئٹہ پنجاب سندھ بلوچستان خیبر کشمیر شام غزہ ترکیہ ترکی یورپ بنگلہ دیش سری_لنکا آسٹریلیا
انگلینڈ

colombia colombian=colombia cuba cuban=cuba havana peru peruvian=peru chile chilean=chile venezuela
venezuelan=venezuela ecuador bolivia bolivian=bolivia uruguay paraguay panama haiti haitian=haiti jamaica
hungary hungarian=hungary budapest romania romanian=romania bulgaria bulgarian=bulgaria serbia
serbian=serbia czech prague austria austrian=austria vienna denmark danish=denmark finland finnish=finland
iceland icelandic=iceland croatia croatian=croatia slovakia slovenia albania albanian=albania cyprus
cypriot=cyprus malta belarus moldova kazakhstan kazakh=kazakhstan uzbekistan tajikistan azerbaijan armenia
armenian=armenia georgia georgian=georgia myanmar malaysia malaysian=malaysia singapore cambodia
cambodian=cambodia nepal nepali=nepal lanka mongolia congo congolese=congo uganda ugandan=uganda tanzania
tanzanian=tanzania rwanda rwandan=rwanda mali malian=mali niger chad senegal senegalese=senegal ghana
ghanaian=ghana cameroon zimbabwe zambia zambian=zambia mozambique angola angolan=angola madagascar malawi
botswana namibia nigerian=nigeria kenyan=kenya ethiopian=ethiopia somali=somalia sudanese=sudan
libyan=libya tunisian=tunisia algerian=algeria moroccan=morocco jordanian=jordan qatari=qatar
kuwaiti=kuwait omani=oman yemeni=yemen emirati=uae belgian=belgium argentine=argentina
argentinian=argentina vietnamese=vietnam thai=thailand indonesian=indonesia taiwanese=taiwan zealand
turkiye=turkey osaka hong_kong sydney melbourne mumbai chicago boston los_angeles brussels amsterdam
stockholm oslo copenhagen lisbon athens warsaw dublin nairobi lagos johannesburg

كولومبيا كولومبي=كولومبيا كوبا كوبي=كوبا بيرو تشيلي فنزويلا اكوادور بوليفيا بنما هايتي هنغاريا=المجر المجر
رومانيا بلغاريا صربيا التشيك النمسا الدنمارك فنلندا ايسلندا كرواتيا قبرص مالطا بيلاروسيا كازاخستان
اوزبكستان اذربيجان ارمينيا جورجيا ميانمار ماليزيا ماليزي=ماليزيا سنغافوره كمبوديا نيبال الكونغو
كونغولي=الكونغو تنزانيا رواندا مالي النيجر تشاد السنغال سنغالي=السنغال غانا الكاميرون زيمبابوي زامبيا
موزمبيق انغولا مدغشقر كينيا كيني=كينيا اثيوبي=اثيوبيا صومالي=الصومال اندونيسي=اندونيسيا فلبين الفلبين
فلبيني=الفلبين تايلاند تايلندي=تايلاند فيتنام تايوان بنغلادش هولندا هولندي=هولندا بلجيكا بلجيكي=بلجيكا
سويسرا سويسري=سويسرا سويدي=السويد النرويج نرويجي=النرويج بولندي=بولندا يوناني=اليونان نمساوي=النمسا
ياباني=اليابان صيني=الصين هندي=الهند باكستاني=باكستان ايراني=ايران افغاني=افغانستان برازيلي=البرازيل
ارجنتيني=الارجنتين مكسيكي=المكسيك كندي=كندا استرالي=استراليا اردني=الاردن قطري=قطر كويتي=الكويت
بحريني=البحرين اماراتي=الامارات عماني=عمان سعودي=السعوديه يمني=اليمن مغربي=المغرب فرنسي=فرنسا موريتانيا
موريتاني=موريتانيا جيبوتي موصل البصره بصره اربيل كركوك جده مكه المدينه_المنوره الاسكندريه اسكندريه الجيزه
الاقصر اسوان الخليل نابلس جنين رفح خان_يونس الدار_البيضاء الرباط مراكش طنجه وهران قسنطينه صفاقس بنغازي عدن
تعز الحديده اللاذقيه حمص حماه دير_الزور ادلب صيدا صور بورتسودان دارفور

کلمبیا کوبا پرو شیلی ونزوئلا اکوادور بولیوی پاناما هائیتی مجارستان رومانی بلغارستان صربستان چک اتریش
دانمارک فنلاند سوئد سوئیس نروژ هلند بلژیک لهستان یونان پرتغال ایسلند کرواسی قبرس بلاروس قزاقستان ازبکستان
تاجیکستان ترکمنستان آذربایجان ارمنستان گرجستان میانمار مالزی سنگاپور کامبوج نپال کنگو تانزانیا رواندا
نیجریه نیجر چاد سنگال غنا کنیا اتیوپی سومالی آنگولا اندونزی فیلیپین تایلند ویتنام تایوان بنگلادش افغانستان
قطر عمان اردن لبنان مصر سودان مراکش تونس الجزایر اهواز آبادان خرمشهر بندرعباس بوشهر یزد قم رشت گیلان
مازندران ساری گرگان گلستان سنندج کردستان کرمانشاه همدان اراک زاهدان سیستان بلوچستان ارومیه اردبیل زنجان
قزوین کرج البرز سمنان لرستان خرم‌آباد ایلام بجنورد بیرجند هرمزگان قشم کیش چابهار کاشان نیشابور دزفول

קולומביה קובה פרו צ'ילה ונצואלה הונגריה רומניה בולגריה סרביה צ'כיה אוסטריה דנמרק פינלנד שוודיה שווייץ
נורווגיה הולנד בלגיה פולין יוון פורטוגל איסלנד קרואטיה קפריסין בלארוס קזחסטן אזרבייג'ן ארמניה גאורגיה
מיאנמר סינגפור נפאל קונגו ניגריה קניה אתיופיה סומליה סודאן לוב תוניסיה מרוקו אלג'יריה אינדונזיה פיליפינים
תאילנד וייטנאם טייוואן בנגלדש אפגניסטן טבריה צפת נצרת עפולה חדרה הרצליה רעננה כפר_סבא פתח_תקווה ראשון_לציון
רחובות רמלה לוד מודיעין בית_שמש קריית_שמונה עכו נהריה כרמיאל דימונה ערד שדרות אופקים נתיבות גליל נגב גולן
ערבה שרון כרמל שומרון יהודה שכם ג'נין חברון רמאללה יריחו רפיח חאן_יונס בת_ים חולון רמת_גן גבעתיים בני_ברק

کولمبیا کیوبا وینزویلا ہنگری رومانیہ آسٹریا ڈنمارک فن_لینڈ سویڈن سوئٹزرلینڈ ناروے ہالینڈ بیلجیم پولینڈ
یونان پرتگال قبرص قازقستان ازبکستان تاجکستان آذربائیجان آرمینیا میانمار ملائیشیا سنگاپور نیپال کانگو
نائجیریا کینیا ایتھوپیا صومالیہ سوڈان لیبیا مراکش تیونس الجزائر انڈونیشیا فلپائن تھائی_لینڈ ویتنام تائیوان
نیوزی_لینڈ ویسٹ_انڈیز جنوبی_افریقہ کینیڈا راولپنڈی ملتان فیصل_آباد گوجرانوالہ سیالکوٹ حیدرآباد سکھر لاڑکانہ
مردان سوات ایبٹ_آباد گلگت بلتستان چترال وزیرستان گوادر تربت خضدار ژوب مظفر_آباد بہاولپور سرگودھا ممبئی
کلکتہ چنئی بنگلور ڈھاکا کابل قندھار تہران
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

ORDINALS = """
first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 semi=semi semifinal=semi semi-final=semi
semifinals=semi quarterfinal=quarter final=final finals=final
اولي=1 الاول=1 الاولي=1 ثاني=2 الثاني=2 ثانيه=2 الثانيه=2 ثالث=3 الثالث=3 ثالثه=3 الثالثه=3 رابع=4 الرابع=4
رابعه=4
الرابعه=4 خامس=5 الخامس=5 الخامسه=5 خامسه=5 السادسه=6 السابعه=7 نهايي=final النهايي=final نصف_نهايي=semi
نخست=1 اول=1 دوم=2 دومین=2 سوم=3 سومین=3 چهارم=4 چهارمین=4 پنجم=5 پنجمین=5 فینال=final نیمه‌نهایی=semi
ראשון=1 ראשונה=1 הראשון=1 הראשונה=1 השני=2 שנייה=2 השנייה=2 שלישי=3 השלישי=3 שלישית=3 השלישית=3 רביעי=4
רביעית=4 חמישי=5 חמישית=5 חצי_גמר=semi גמר=final הגמר=final
پہلا=1 پہلی=1 پہلے=1 دوسرا=2 دوسری=2 دوسرے=2 تیسرا=3 تیسری=3 تیسرے=3 چوتھا=4 چوتھی=4 پانچواں=5 پانچویں=5
فائنل=final سیمی=semi
"""
"""Which of a row, as a word."""

MONTHS = """
january february march april june july august september october november december jan feb mar apr jun jul
aug sep sept oct nov dec يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر شباط
اذار نيسان ايار حزيران تموز ايلول فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
ינואר פברואר אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר جنوری فروری مئی جون جولائی اگست ستمبر
اکتوبر نومبر دسمبر
"""
"""Before or after a number these say which of a row it is."""

WEEKDAYS = """
monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
الاثنين=1 الثلاثاء=2 الاربعاء=3 الخميس=4 الجمعه=5 السبت=6 الاحد=7
دوشنبه=1 دو_شنبه=1 سه_شنبه=2 چهارشنبه=3 چهار_شنبه=3 پنجشنبه=4 پنج_شنبه=4 جمعه=5 شنبه=6 یکشنبه=7 یک_شنبه=7
יום_שני=1 יום_שלישי=2 יום_רביעי=3 יום_חמישי=4 יום_שישי=5 יום_שבת=6 יום_ראשון=7
پیر=1 منگل=2 بدھ=3 جمعرات=4 جمعہ=5 اتوار=7
"""
"""Two daily pieces have other days, and so may two tellings of one event."""

COUNTED = """
road route highway motorway flight line platform platforms gate article طريق خط رحلة ماده جاده پرواز
آزادراه כביש קו טיסה רציף کوچ روٹ پرواز
round week day episode part game test stage chapter edition issue season phase wordle connections جوله
اسبوع يوم حلقه جزء مرحله دور عدد موسم دفعه هفته روز قسمت شماره فصل מחזור שבוע יום פרק חלק עונה גיליון قسط
مرحلہ راؤنڈ
"""
"""Before or after a number these say which of a row it is."""

ALIKE = """
huge=big massive=big major=big large=big giant=big enormous=big
ضخم=كبير ضخمة=كبير هائل=كبير هائلة=كبير كبيرة=كبير كبرى=كبير مهيب=كبير واسع=كبير واسعة=كبير
مهیب=بزرگ عظیم=بزرگ گسترده=بزرگ وسیع=بزرگ
ענק=גדול ענקית=גדול גדולה=גדול עצום=גדול עצומה=גדול
بڑی=بڑا بڑے=بڑا زبردست=بڑا
gunmen=gunman schoolgirls=students schoolgirl=students pupil=students abducted=kidnap abducts=kidnap
abduct=kidnap
kidnapped=kidnap hackers=cyber hacker=cyber cyberattack=cyber hacked=cyber metro=subway
underground=subway motorway=highway footbridge=bridge walkway=bridge lorry=truck automobile=car cars=car
quits=resign steps_down=resign surges=rise surge=rise soar=rise plunges=fall plunge=fall sinks_to=fall
slump=fall
slumps=fall crashes=crash crashed=crash toddler=child kids=children teen=teenager boss=chief
football=soccer midfield=midfielder apnoea=apnea approves=approve approved=approve
approval=approve
cleared=approve passes=approve passed=approve adopts=approve

جسور=جسر سفن=سفينه وزراء=وزير طلبه=طالب طلاب=طالب قتلي=قتل مدن=مدينه قري=قريه دول=دوله شركات=شركه عبارات=عباره
لاعبون=لاعب نواب=نايب رؤساء=رييس رءساء=رييس جنود=جندي عمال=عامل قضاه=قاضي اطباء=طبيب معلمون=معلم طرق=طريق
اسعار=سعر احكام=حكم قوارب=قارب مراكب=مركب حرايق=حريق غابات=غابه زلازل=زلزال هزات=هزه اعاصير=اعصار عواصف=عاصفه
جثث=جثه جثامين=جثه منازل=منزل بيوت=بيت مساجد=مسجد كنايس=كنيسه اسواق=سوق بنوك=بنك مصارف=مصرف مصرف=بنك
فنادق=فندق
ملاعب=ملعب افلام=فيلم جوايز=جايزه روايات=روايه كتب=كتاب اغاني=اغنيه الغام=لغم قنابل=قنبله صواريخ=صاروخ
طايرات=طايره مروحيات=مروحيه دبابات=دبابه شاحنات=شاحنه حافلات=حافله سيارات=سياره دراجات=دراجه قطارات=قطار
محاكم=محكمه سجون=سجن سجناء=سجين متهمون=متهم متهمين=متهم ضباط=ضابط عناصر=عنصر حقول=حقل ابار=بير مناجم=منجم
ملوك=ملك امراء=امير سفراء=سفير قاده=قايد زعماء=زعيم احزاب=حزب مقاعد=مقعد اصوات=صوت عقود=عقد صفقات=صفقه
انفجارات=تفجير انفجار=تفجير يهز=هز يضم=ضم تعاقد=ضم يتعاقد=ضم تعاقده=ضم ينتقل=ضم انتقال=ضم يثبت=ثبت تثبيت=ثبت
يدشن=افتتح تدشين=افتتح افتتاح=افتتح يفتتح=افتتح تحصد=فاز يحصد=فاز تفوز=فاز نالت=فاز انتشال=جثه مشاورات=محادثات
نيجيري=نيجيريا حاز=فاز يتوج=فاز تتويج=فاز توج=فاز اودي=قتل يودي=قتل تودي=قتل حتفهم=قتل مصرعهم=قتل

לרזה=רעידה הצבעות=הצבעה הצביעו=הצבעה אושר=אישור אישרה=אישור אישר=אישור עבר=אישור האקרים=סייבר תוקפים=סייבר
תקיפה=מתקפה תקפו=מתקפה התקפה=מתקפה ת"א=תלאביב תל_אביב=תלאביב נפרדו=תיקו פרידה=תיקו ב"ש=בארשבע פ"ת=פתחתקווה
נתב"ג=נתבג מפונים=פונו מדליית=מדליה נחתם=חתימה חתמו=חתימה חתם=חתימה נסגר=סגירה נסגרת=סגירה סוגר=סגירה
תיסגר=סגירה
נפתח=פתיחה נפתחה=פתיחה נפתחו=פתיחה הצתה=שריפה כבאים=כיבוי נרצח=רצח נרצחה=רצח דקר=דקירה נדקר=דקירה נורה=ירי
נורו=ירי
התפטרו=התפטרות פרש=התפטרות פורש=התפטרות נבחר=בחירה מינוי=מונה מונתה=מונה

لرزه=زلزله واژگون=حادثه سقوط=حادثه درگذشته=مرگ باختند=مرگ باخت=باخت جانباخته=مرگ مرگبار=مرگ قربانی=مرگ
کشته‌ها=مرگ رفت=رفت پیکر=مرگ تعطیلی=تعطیل ریزگرد=گردوغبار غبار=گردوغبار آتشسوزی=آتش برافراشت=بلند سارق=سرقت
شاخص=بورس سهام=بورس مجروحان=زخمی مصدومان=زخمی سیلزده=سیل زلزلهزده=زلزله برنده=برد نایل=برد کسب=برد طلایی=طلا

جاں_بحق=ہلاکت لاش=ہلاکت لاشیں=ہلاکت انتقال=وفات چل_بسے=وفات سپرد=تدفین مارکیٹ=اسٹاک انڈیکس=اسٹاک ڈوب=غرق
ڈوبنے=غرق
الٹنے=حادثہ گرنے=گر جھلس=آگ برقرار=برقرار گرفتاریاں=گرفتار دہشتگرد=دہشت حملے=حملہ حملوں=حملہ بمباری=حملہ
killed=dead kills=dead kill=dead die=dead dies=dead died=dead death=dead deaths=dead quake=earthquake
tremor=earthquake blaze=fire wildfire=fire quits=resign quit=resign wounded=injured hurt=injured beat=win
beats=win defeat=win defeats=win wins=win won=win victory=win climbs=rise jumps=rise soars=rise surges=rise
rises=rise rose=rise climb=rise slides=fall slips=fall drops=fall drop=fall falls=fall fell=fall
tumbles=fall begins=start begin=start starts=start arrested=detained arrest=detained held=detained
arrests=detained agrees=deal accord=deal agreement=deal pact=deal truce=ceasefire probe=investigation
investigate=investigation inquiry=investigation halts=suspend suspends=suspend pauses=suspend
unveils=launch launches=launch launched=launch raises=raise lifts=raise hikes=raise hike=raise cuts=cut
lowers=cut trims=cut polls=election vote=election elections=election voters=election cops=police
lawmakers=parliament mps=parliament court=court judge=court plane=aircraft jet=aircraft airliner=aircraft
collapses=collapse collapsed=collapse explosion=blast bomb=blast strike=strike struck=strike strikes=strike
firefighters=fire crude=oil bans=ban banned=ban sunk=sink sank=sink sinks=sink capsizes=sink capsized=sink

مقتل=قتل قتيل=قتل قتلي=قتل مصرع=قتل وفاه=موت رحيل=موت يرحل=موت توفي=موت هزه=زلزال اندلاع=حريق نيران=حريق
غارات=غاره قصف=غاره ضربه=غاره ضربات=غاره فوز=فاز يفوز=فاز يهزم=فاز يتغلب=فاز تغلب=فاز هزيمه=فاز انتصار=فاز
يرتفع=ارتفع ارتفاع=ارتفع صعود=ارتفع قفز=ارتفع يقفز=ارتفع تراجع=انخفض هبوط=انخفض انخفاض=انخفض ينخفض=انخفض
يتراجع=انخفض توقيف=اعتقال يعتقل=اعتقال ضبط=اعتقال القبض=اعتقال اتفاقيه=اتفاق هدنه=هدنه مفاوضات=محادثات
مباحثات=محادثات مسيره=درون سيول=فيضان فيضانات=فيضان امطار=امطار استشهاد=شهيد شهداء=شهيد انفجار=تفجير
انهيار=انهار ينهار=انهار يقدم_استقالته=استقال غرق=غرق جرحي=اصيب مصابين=اصيب اصابه=اصيب مصاب=اصيب نادي=فريق

کشته=مرگ درگذشت=مرگ جان=مرگ فوت=مرگ زمین‌لرزه=زلزله پیروزی=برد پیروز=برد شکست=برد حریق=آتش آتش‌سوزی=آتش
دستگیر=بازداشت دستگیری=بازداشت گفتگو=مذاکرات رشد=افزایش صعود=افزایش سقوط=کاهش افت=کاهش انفجار=انفجار

נהרג=הרוג נהרגו=הרוג הרוגים=הרוג מתו=הרוג מת=הרוג מותו=הרוג נפצעו=פצוע נפצע=פצוע פצועים=פצוע רעש=רעידה
ניצח=ניצחון ניצחה=ניצחון גברה=ניצחון גבר=ניצחון הביסה=ניצחון עלה=עלייה עלו=עלייה זינק=עלייה ירד=ירידה
ירדו=ירידה צנח=ירידה נעצר=מעצר נעצרו=מעצר התפטר=התפטרות מתפטר=התפטרות שרפה=שריפה דליקה=שריפה להבות=שריפה
בערה=שריפה הפחית=ירידה הוריד=ירידה הפחתת=ירידה העלה=עלייה השבתה=שביתה שובתים=שביתה רעידת=רעידה

ہلاک=ہلاکت جاں=ہلاکت اضافہ=اضافہ مہنگا=اضافہ مہنگی=اضافہ بڑھ=اضافہ سستا=کمی سستی=کمی پیٹرول=پٹرول
پیٹرولیم=پٹرول پٹرولیم=پٹرول آتشزدگی=آگ آتشزنی=آگ جھٹکے=زلزلہ زلزلے=زلزلہ جھٹکوں=زلزلہ جیت=فتح شکست=فتح
ہرا=فتح

collide=crash collides=crash collided=crash collision=crash vanish=missing vanishes=missing
vanished=missing disappear=missing disappeared=missing disappears=missing hunt=search searching=search
searches=search freed=release frees=release released=release releases=release jailed=sentence jail=sentence
sentenced=sentence prison=sentence convicted=guilty convict=guilty convicts=guilty blackout=outage
power=electricity ship=boat vessel=boat overturn=sink overturned=sink overturns=sink toll=dead
casualties=dead fatal=dead kills=dead heatwave=heat hottest=heat swelters=heat blizzard=snow snowfall=snow
walkout=strike stoppage=strike buys=buy acquires=buy acquire=buy takeover=buy acquisition=buy merger=buy
dismissed=sack dismisses=sack fired=sack fires=sack sacks=sack sacked=sack ousted=sack names=appoint
named=appoint appoints=appoint revenue=profit earnings=profit profits=profit negotiations=talks
negotiation=talks bullion=gold liftoff=launch lifts_off=launch jab=vaccine mudslide=landslide
flooding=flood floods=flood flooded=flood train=rail trains=rail railway=rail physicians=doctors
medics=doctors stolen=theft steal=theft stole=theft thieves=theft robbery=theft heist=theft
nominated=nomination nominations=nomination nominees=nomination shortlist=nomination delayed=delay
postponed=delay postpones=delay pupils=students evacuated=evacuate evacuation=evacuate derails=derail
derailed=derail

تصادم=حادث اصطدام=حادث يصطدم=حادث مفقود=فقد مفقودين=فقد فقدان=فقد عثور=عثر يعثر=عثر اقاله=اقال يقيل=اقال
اعفاء=اقال عزل=اقال يطيح=اقال خطف=اختطاف مخطوف=اختطاف مختطف=اختطاف افراج=افرج سراح=افرج يفرج=افرج
عطل=انقطاع توقف=انقطاع خلل=انقطاع خفض=انخفض يخفض=انخفض رفع=ارتفع يرفع=ارتفع زياده=ارتفع سرقه=سرق سطو=سرق
لصوص=سرق وفيات=موت ضحايا=قتل قتلت=قتل مصرع=قتل يقتل=قتل استحواذ=شراء يستحوذ=شراء يشتري=شراء تشتري=شراء
اندماج=شراء تاجيل=ارجاء يوجل=ارجاء تعيين=عين يعين=عين اضراب=اضراب يضرب_عن=اضراب اخلاء=اجلاء يخلي=اجلاء
ادانه=ادان تدين=ادان يدين=ادان سجن=سجن بسجن=سجن حبس=سجن اطباء=طبيب معلمين=معلم قطار=قطار قطارات=قطار

ربوده=ربایش آزادی=آزاد برکناری=برکنار عزل=برکنار اخراج=برکنار استیضاح=استیضاح ناپدید=مفقود گم=مفقود
تصادف=حادثه واژگونی=حادثه برخورد=حادثه کشته‌شدگان=مرگ جان‌باختگان=مرگ جان‌باخته=مرگ جانباختگان=مرگ
قربانیان=مرگ تلفات=مرگ مصدوم=زخمی مجروح=زخمی قطعی=خاموشی دزدی=سرقت سارقان=سرقت گران=افزایش ارزان=کاهش
سیلاب=سیل تعویق=تأخیر شهرآورد=دربی پیدا=یافت انتصاب=منصوب درگذشتگان=مرگ بالگرد=هلیکوپتر گفت‌وگو=مذاکرات
گفتگوها=مذاکرات

התרסקות=תאונה התנגשות=תאונה התהפך=תאונה נעדרים=נעדר נעלם=נעדר נעלמו=נעדר שוחרר=שחרור שוחררו=שחרור
ישוחרר=שחרור פוטר=פיטורים הודח=פיטורים הדחה=פיטורים קורבנות=הרוג גניבה=גנב נגנב=גנב נגנבו=גנב פריצה=גנב
שוד=גנב נשדד=גנב התייקר=עלייה מתייקר=עלייה התייקרות=עלייה הוזלה=ירידה הוזל=ירידה שיטפונות=שיטפון
הצפות=שיטפון הצפה=שיטפון נדחה=דחייה נדחו=דחייה פינוי=פונו מפונים=פונו פינתה=פונו הורשע=הרשעה הורשעה=הרשעה
נידון=מאסר נגזרו=מאסר גזר=מאסר רופאים=רופא מורים=מורה נבחן=בחינות מבחן=בחינות

لاپتہ=گمشدہ غائب=گمشدہ رہا=رہائی برطرف=برطرفی معزول=برطرفی سیلابی=سیلاب بارشیں=بارش بارشوں=بارش تصادم=حادثہ
ٹکر=حادثہ الٹ=حادثہ اموات=ہلاکت ہلاکتیں=ہلاکت مارے=ہلاکت قتل=قتل زخمیوں=زخمی دھماکہ=دھماکا دھماکے=دھماکا
چوری=ڈکیتی ملتوی=تاخیر مؤخر=تاخیر گراوٹ=کمی بڑھا=اضافہ بڑھ=اضافہ ڈاکٹرز=ڈاکٹر ڈاکٹروں=ڈاکٹر نوازا=اعزاز
قید=سزا
"""
"""Two words for one thing, as headlines choose between them."""

RISING = "rise raise gains ارتفع صعود افزایش עלייה اضافہ"
FALLING = "fall cut drop retreats decline تراجع هبوط يهبط کاهش ירידה کمی"
HOLDING = """
unchanged steady holds pat ثبت يثبت تثبيت ثابت ثابته دون_تغيير بلا_تغيير ثابت تثبیت بدون_تغییر ללא_שינוי הותיר
יציב יציבה برقرار مستحکم
"""
"""What is told of prices, rates and the weather, and of another day or place where it is another."""
