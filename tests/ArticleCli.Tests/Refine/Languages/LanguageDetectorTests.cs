using ArticleCli.Refine.Languages;

namespace ArticleCli.Tests.Refine.Languages;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The bridge was closed for two days, and nobody in the village knew when it would open again.")]
    [InlineData("de", "Die Brücke war zwei Tage lang gesperrt, und niemand im Dorf wusste, wann sie wieder öffnet.")]
    [InlineData("fr", "Le pont est resté fermé deux jours et personne au village ne savait quand il rouvrirait.")]
    [InlineData("es", "El puente estuvo cerrado dos días y nadie en el pueblo sabía cuándo se abriría de nuevo.")]
    [InlineData("pt", "A ponte ficou fechada dois dias e ninguém na aldeia sabia quando ela iria abrir de novo.")]
    [InlineData("it", "Il ponte è rimasto chiuso per due giorni e nessuno in paese sapeva quando avrebbe riaperto.")]
    [InlineData("nl", "De brug was twee dagen dicht en niemand in het dorp wist wanneer hij weer open zou gaan.")]
    [InlineData("pl", "Most był zamknięty przez dwa dni i nikt we wsi nie wiedział, kiedy zostanie otwarty.")]
    [InlineData("ru", "Мост был закрыт два дня, и никто в деревне не знал, когда его снова откроют.")]
    [InlineData("uk", "Міст був закритий два дні, і ніхто в селі не знав, коли його знову відкриють.")]
    [InlineData("cs", "Most byl dva dny zavřený a nikdo ve vsi nevěděl, kdy se zase otevře.")]
    [InlineData("sk", "Most bol dva dni zatvorený a nikto v dedine nevedel, kedy ho znova otvoria, ale podľa starostu to nie je dôvod.")]
    [InlineData("sv", "Bron var stängd i två dagar och ingen i byn visste när den skulle öppna igen.")]
    [InlineData("da", "Broen var lukket i to dage, og ingen i landsbyen vidste, hvornår den ville åbne igen, men de havde også en færge.")]
    [InlineData("no", "Broen var stengt i to dager, og ingen i bygda visste når den skulle åpne igjen, men de hadde også en ferge.")]
    [InlineData("fi", "Silta oli kiinni kaksi päivää, eikä kukaan kylässä tiennyt, milloin se avataan, mutta lautta kulki myös.")]
    [InlineData("tr", "Köprü iki gün boyunca kapalı kaldı ve köyde kimse ne zaman açılacağını bilmiyordu.")]
    [InlineData("ro", "Podul a fost închis două zile și nimeni din sat nu știa când va fi deschis din nou.")]
    [InlineData("hu", "A híd két napig zárva volt, és senki sem tudta a faluban, hogy mikor nyitják meg újra.")]
    [InlineData("el", "Η γέφυρα ήταν κλειστή για δύο μέρες και κανείς στο χωριό δεν ήξερε πότε θα ανοίξει.")]
    [InlineData("id", "Jembatan itu ditutup selama dua hari dan tidak ada yang tahu kapan akan dibuka lagi.")]
    [InlineData("vi", "Cây cầu đã bị đóng trong hai ngày và không ai trong làng biết khi nào nó được mở lại.")]
    [InlineData("ca", "El pont va estar tancat dos dies i ningú al poble no sabia quan el tornarien a obrir, però amb aquesta pluja no és estrany.")]
    [InlineData("ar", "ظل الجسر مغلقاً يومين ولم يكن أحد في القرية يعرف متى سيُفتح من جديد.")]
    [InlineData("fa", "پل دو روز بسته بود و هیچ‌کس در روستا نمی‌دانست کی دوباره باز می‌شود.")]
    [InlineData("he", "הגשר היה סגור יומיים ואיש בכפר לא ידע מתי ייפתח שוב.")]
    [InlineData("hi", "पुल दो दिन बंद रहा और गांव में किसी को पता नहीं था कि वह कब खुलेगा।")]
    [InlineData("ja", "橋は二日間閉鎖され、いつ再開されるのか村の誰も知らなかった。")]
    [InlineData("zh", "大桥封闭了两天，村里没有人知道什么时候重新开放。")]
    [InlineData("ko", "다리는 이틀 동안 폐쇄되었고 마을의 누구도 언제 다시 열릴지 몰랐다.")]
    [InlineData("th", "สะพานปิดสองวันและไม่มีใครในหมู่บ้านรู้ว่าจะเปิดอีกครั้งเมื่อไร")]
    [InlineData("bg", "Мостът беше затворен два дни и никой в селото не знаеше кога ще го отворят, но това не е новина.")]
    public void A_sentence_gives_away_its_language(string language, string sentence) => Assert.Equal(language, LanguageDetector.Detect(sentence));

    [Theory]
    [InlineData("")]
    [InlineData("12:30 — 44 %")]
    public void Too_little_gives_nothing(string text) => Assert.Null(LanguageDetector.Detect(text));
}
