"""Know of which country towns and regions are: who tells of Tokyo tells of Japan, and not of Osaka.

A line is a country, then what lies in it, as newspapers write them, two words with _ between them: what
`gazetteer.txt` has not, or has only as an ordinary word. English, Arabic, Persian, Hebrew and Urdu, in turn.
"""

WITHIN = """
usa: washington york california texas florida chicago boston ohio michigan georgia arizona nevada oregon
usa: seattle
usa: houston dallas miami atlanta philadelphia denver detroit kentucky tennessee virginia carolina
usa: louisiana alaska
usa: hawaii colorado utah minnesota wisconsin illinois missouri kansas oklahoma alabama mississippi
usa: pennsylvania
usa: los_angeles san_francisco pentagon wall_street manhattan brooklyn maryland iowa nebraska montana idaho
britain: london england scotland wales manchester liverpool birmingham leeds glasgow edinburgh cardiff
britain: belfast bristol
britain: sheffield newcastle nottingham cornwall devon kent yorkshire westminster cambridge oxford hull
britain: preston
britain: uk essex sussex norfolk suffolk cumbria dorset somerset aberdeen dundee heathrow
france: paris marseille lyon toulouse nice brest bordeaux lille nantes strasbourg corsica cannes
germany: berlin munich hamburg frankfurt cologne bavaria stuttgart leipzig dresden saxony hanover bremen
italy: rome milan naples turin venice sicily florence genoa palermo bologna etna sardinia
spain: madrid barcelona valencia seville catalonia malaga bilbao andalusia canary tenerife mallorca
russia: moscow kremlin petersburg siberia kursk belgorod chechnya vladivostok kamchatka
ukraine: kyiv kharkiv odesa lviv donetsk kherson zaporizhzhia crimea dnipro mariupol
china: beijing shanghai guangdong shenzhen wuhan sichuan tibet xinjiang yunnan hong_kong chongqing guangzhou
japan: tokyo osaka kyoto hokkaido fukushima hiroshima okinawa nagasaki noto ishikawa iwate
india: delhi mumbai kolkata chennai kerala gujarat punjab assam bihar bengaluru hyderabad rajasthan
pakistan: karachi lahore islamabad peshawar quetta sindh balochistan
iran: tehran isfahan shiraz mashhad tabriz kerman khuzestan
iraq: baghdad basra mosul erbil kirkuk
syria: damascus aleppo homs idlib latakia
lebanon: beirut tripoli sidon tyre
israel: jerusalem aviv haifa ashkelon
egypt: cairo alexandria giza suez luxor sinai aswan
saudi: riyadh jeddah mecca medina
turkey: ankara istanbul izmir antalya gaziantep hatay turkiye
sudan: khartoum darfur
nigeria: lagos abuja kano borno kaduna
kenya: nairobi mombasa kisumu
south_africa: johannesburg pretoria durban cape
australia: sydney melbourne brisbane perth queensland adelaide canberra tasmania nsw darwin
canada: toronto ottawa montreal vancouver alberta ontario quebec manitoba calgary
mexico: tijuana oaxaca guadalajara acapulco monterrey
brazil: rio sao_paulo amazon brasilia bahia
argentina: buenos patagonia cordoba
indonesia: jakarta java sumatra bali sulawesi flores lombok borneo
philippines: manila mindanao luzon davao cebu
greece: athens crete lesbos thessaloniki
poland: warsaw krakow gdansk
sweden: stockholm malmo gothenburg kiruna
norway: oslo bergen svalbard
netherlands: amsterdam rotterdam hague dutch
belgium: brussels antwerp
portugal: lisbon porto madeira
ireland: dublin cork
hungary: budapest
austria: vienna
colombia: bogota medellin cali
venezuela: caracas
cuba: havana
peru: lima
chile: santiago
uganda: kampala kasese
ethiopia: addis tigray
vietnam: hanoi
thailand: bangkok phuket
nepal: kathmandu everest
bangladesh: dhaka
korea: seoul pyongyang busan
zealand: auckland wellington christchurch

امريكا: واشنطن نيويورك كاليفورنيا تكساس فلوريدا شيكاغو بوسطن البنتاغون لوس_انجلوس ميشيغان جورجيا اوهايو
بريطانيا: لندن مانشستر ليفربول اسكتلندا ويلز انجلترا انكلترا برمنغهام
فرنسا: باريس مرسيليا ليون تولوز نيس
المانيا: برلين ميونيخ هامبورغ فرانكفورت بافاريا
ايطاليا: روما ميلانو نابولي صقليه البندقيه تورينو
اسبانيا: مدريد برشلونه فالنسيا كتالونيا اشبيليه الكناري
روسيا: موسكو الكرملين بطرسبرغ سيبيريا كورسك الشيشان
اوكرانيا: كييف خاركيف اوديسا دونيتسك خيرسون زابوريجيا القرم
الصين: بكين شنغهاي ووهان هونغ_كونغ شينجيانغ التبت
اليابان: طوكيو اوساكا هوكايدو فوكوشيما
الهند: دلهي مومباي نيودلهي كشمير كيرالا
باكستان: كراتشي لاهور اسلام_اباد بيشاور
ايران: طهران اصفهان شيراز كرمان مشهد تبريز بوشهر
العراق: بغداد البصره بصره الموصل موصل اربيل كركوك النجف كربلاء الانبار ديالي السليمانيه نينوي
سوريا: دمشق حلب حمص ادلب اللاذقيه درعا السويداء دير_الزور الحسكه حماه طرطوس
لبنان: بيروت صيدا صور البقاع طرابلس النبطيه بعلبك جونيه
فلسطين: غزه القدس نابلس جنين الخليل رفح خان_يونس رام_الله طولكرم
مصر: القاهره قاهره الاسكندريه اسكندريه الجيزه جيزه السويس سويس الاقصر اسوان سيناء المنيا اسيوط سوهاج الدقهليه
مصر: المنصوره طنطا بورسعيد الغردقه دمياط الفيوم الشرقيه القليوبيه الزمالك قنا
السعوديه: الرياض جده مكه المدينه الدمام عسير جازان تبوك نجران حائل العلا ابها
تركيا: انقره اسطنبول ازمير غازي_عنتاب هاتاي انطاليا ارزنجان
اليمن: صنعاء عدن تعز الحديده مارب حضرموت المكلا مكلا ابين شبوه
السودان: الخرطوم خرطوم دارفور بورتسودان الفاشر كسلا الجزيره كردفان ام_درمان
ليبيا: طرابلس بنغازي درنه مصراته سرت سبها زواره
تونس: صفاقس سوسه القيروان بنزرت قابس
الجزاير: وهران قسنطينه تيزي_وزو عنابه سطيف بجايه تبسه جانت
المغرب: الرباط الدار_البيضاء مراكش طنجه فاس اكادير تطوان
الاردن: عمان_العاصمه اربد الزرقاء العقبه البتراء
الامارات: دبي ابوظبي الشارقه عجمان الفجيره
عمان: مسقط صلاله ظفار صحار
قطر: الدوحه
الكويت: الجهراء
اثيوبيا: اديس_ابابا تيغراي
كينيا: نيروبي
نيجيريا: لاغوس ابوجا
اليونان: اثينا كريت
المجر: بودابست
بولندا: وارسو
النمسا: فيينا
الارجنتين: بوينس_ايرس
فنزويلا: كراكاس
اندونيسيا: جاكرتا جاوه سومطره بالي
الفلبين: مانيلا مينداناو

آمریکا: واشنگتن نیویورک کالیفرنیا تگزاس فلوریدا پنتاگون
بریتانیا: لندن منچستر لیورپول اسکاتلند انگلیس
فرانسه: پاریس مارسی
آلمان: برلین مونیخ هامبورگ
ایتالیا: رم میلان ونیز ناپل
اسپانیا: مادرید بارسلونا
روسیه: مسکو کرملین سیبری
اوکراین: کی‌یف خارکیف اودسا کریمه
چین: پکن شانگهای ووهان
ژاپن: توکیو اوزاکا
هند: دهلی بمبئی
پاکستان: کراچی لاهور اسلام‌آباد پیشاور
افغانستان: کابل هرات قندهار بلخ بدخشان بغلان ننگرهار مزار هلمند کندز پکتیکا
عراق: بغداد کربلا نجف اربیل بصره
سوریه: دمشق حلب
لبنان: بیروت
اسرائیل: اورشلیم حیفا
فلسطین: غزه رفح
ترکیه: آنکارا استانبول ازمیر
عربستان: ریاض جده مکه
تاجیکستان: دوشنبه خجند
خوزستان: اهواز آبادان خرمشهر دزفول شوش بهبهان ماهشهر
آذربایجان: تبریز ارومیه خوی سلماس مراغه
خراسان: مشهد نیشابور سبزوار بجنورد بیرجند
مازندران: ساری بابل آمل چالوس
گیلان: رشت انزلی لاهیجان
فارس: شیراز لار مرودشت
هرمزگان: بندرعباس قشم کیش میناب
سیستان: زاهدان چابهار زابل
کرمان: رفسنجان جیرفت بم سیرجان
لرستان: خرم‌آباد بروجرد
گلستان: گرگان
بوشهر: عسلویه کنگان
تهران: توچال شمیران ری

ארצות_הברית: וושינגטון ניו_יורק קליפורניה טקסס פלורידה
בריטניה: לונדון אנגליה מנצ'סטר
צרפת: פריז מרסיי
גרמניה: ברלין מינכן המבורג
איטליה: רומא מילאנו
ספרד: מדריד ברצלונה
רוסיה: מוסקבה קרמלין
אוקראינה: קייב חרקוב אודסה
סין: בייג'ינג שנגחאי
יפן: טוקיו
איראן: טהרן
עיראק: בגדד
סוריה: דמשק חלב
לבנון: ביירות צור
מצרים: קהיר סיני
טורקיה: אנקרה איסטנבול
יוון: אתונה כרתים
קפריסין: לימסול ניקוסיה
הונגריה: בודפשט
פולין: ורשה קרקוב
עזה: רפיח רצועת
כנרת: טבריה
נגב: באר_שבע דימונה ערד ירוחם רהט אופקים
ערבה: אילת
גולן: חרמון קצרין
גליל: צפת כרמיאל נהריה עכו
שומרון: שכם ג'נין

پاکستان: اسلام_آباد کراچی لاہور پشاور کوئٹہ پنجاب سندھ بلوچستان خیبر
پنجاب: لاہور راولپنڈی ملتان فیصل_آباد گوجرانوالہ سیالکوٹ بہاولپور سرگودھا مری ٹیکسلا شیخوپورہ
سندھ: کراچی حیدرآباد سکھر روہڑی لاڑکانہ جیکب_آباد
خیبر: پشاور سوات مردان ایبٹ_آباد بنوں وزیرستان طورخم شانگلہ پختونخوا
بلوچستان: کوئٹہ گوادر چمن تربت خضدار ژوب
گلگت: ہنزہ اسکردو بلتستان
امریکا: واشنگٹن نیویارک
برطانیہ: لندن انگلینڈ
بھارت: دہلی ممبئی کلکتہ بھارتی
ایران: تہران
افغانستان: کابل قندھار
سری_لنکا: کولمبو
ترکی: استنبول انقرہ ترکیہ
فلسطین: غزہ
"""
