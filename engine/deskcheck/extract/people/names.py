"""Lexicon of persons: titles, the words that modify them, given names, words that are no name."""

from __future__ import annotations

from deskcheck.articles.parts import word_set

LEADERS = word_set(
    "president leader premier chancellor minister king queen emperor emir sultan prince "
    "counterpart taoiseach"
)
"""Title words whose bearers speak for a country ("the Russian leader")."""

TITLES = LEADERS | word_set(
    "spokesman spokeswoman spokesperson secretary aide adviser advisor envoy ambassador consul "
    "attaché senator sen congressman congresswoman representative rep governor gov mayor "
    "councilman councilwoman councillor councilor lawmaker mp speaker whip deputy candidate "
    "nominee politician diplomat official general gen admiral adm colonel col major captain capt "
    "lieutenant lt sergeant sgt corporal commander cmdr brigadier marshal chief sheriff "
    "superintendent inspector detective officer constable trooper agent director head chairman "
    "chairwoman chairperson chair ceo cfo founder co-founder owner manager executive boss editor "
    "columnist reporter journalist correspondent anchor host commentator analyst economist "
    "strategist expert researcher scientist historian author professor prof lecturer dr doctor "
    "coroner judge justice attorney lawyer prosecutor solicitor barrister principal dean teacher "
    "coach captain-general bishop archbishop cardinal pope rabbi imam pastor rev reverend father "
    "sister mother brother son daughter wife husband widow mr mrs ms miss sir dame lord lady "
    "baroness baron princess duke duchess activist dissident oligarch businessman businesswoman "
    "billionaire entrepreneur negotiator mediator commissioner delegate witness resident neighbor "
    "neighbour survivor veteran veep vp pres commandant warden treasurer comptroller "
    "engineer architect surveyor builder carpenter electrician plumber mechanic technician welder "
    "miner farmer fisherman gardener baker butcher chef cook waiter waitress barista bartender "
    "shopkeeper cashier clerk accountant banker trader broker agent-general nurse midwife surgeon "
    "physician psychiatrist psychologist therapist pharmacist dentist veterinarian paramedic "
    "firefighter fireman lifeguard ranger pilot co-pilot sailor skipper driver trucker cyclist "
    "painter sculptor photographer filmmaker director-general producer screenwriter novelist poet "
    "playwright writer actor actress singer musician composer pianist guitarist drummer rapper "
    "dancer choreographer designer model artist critic blogger broadcaster podcaster publisher "
    "librarian curator archivist linguist translator interpreter philosopher theologian "
    "sociologist anthropologist archaeologist biologist chemist physicist geologist seismologist "
    "meteorologist climatologist ecologist epidemiologist virologist astronomer astronaut "
    "mathematician statistician programmer developer hacker footballer cricketer goalkeeper "
    "striker midfielder defender quarterback batsman bowler golfer boxer wrestler swimmer runner "
    "sprinter athlete jockey referee umpire trainer goalie student pupil graduate intern trainee "
    "apprentice pensioner retiree volunteer campaigner organiser organizer protester refugee "
    "migrant passenger tourist customer landlord tenant homeowner shopper mum mom dad uncle aunt "
    "cousin grandfather grandmother granddaughter grandson friend colleague classmate teammate "
    "det insp supt pc wpc dci cpl pte cllr ayatollah mullah sheikh sheik comrade madame monsieur "
    "herr frau señor señora signor signora"
)
"""Words that stand right before or in apposition to a person's name."""

HONORIFICS = word_set("mr mrs ms miss sir dame lord lady dr")
"""Titles that name no office."""

MODIFIERS = word_set(
    "prime vice deputy first second former ex then acting interim outgoing incoming late senior "
    "junior top chief foreign national security press state presidential policy defense defence "
    "interior finance health justice trade energy climate special assistant associate general "
    "executive managing communications military army navy police fire district county city party "
    "opposition majority minority house senate parliamentary campaign political diplomatic legal "
    "government regional local federal royal crown supreme democratic republican conservative "
    "labour liberal independent rebel separatist house-speaker press-service co attorney elect "
    "economic intelligence homeland cabinet ruling longtime long-time veteran fellow lead main "
    "vice-presidential gubernatorial ch"
)
"""Words between a determiner and a title."""

OFFICES = word_set(
    "state defense defence staff interior treasury education health justice commerce labor labour "
    "energy transportation agriculture homeland security finance foreign affairs war parliament"
)
"""What "Secretary of …" is of; no part of the name that follows."""

ORGANISATION_WORDS = word_set(
    "ministry department office house agency administration government council committee "
    "commission court congress senate parliament assembly union alliance league association "
    "organization organisation institute university college school hospital church bank fund "
    "company corporation corp inc ltd llc plc group holdings party movement front army navy force "
    "forces police bureau board authority service services foundation center centre society club "
    "team news times post journal herald tribune gazette star daily weekly magazine press "
    "television tv radio network media broadcasting agency wire street avenue road square river "
    "sea ocean lake mountain island islands peninsula city county state states province region "
    "republic kingdom federation nations street airport station stadium park building tower day "
    "week month year war treaty agreement act bill law constitution amendment summit conference "
    "games cup award prize stream pipeline building exchange secretary-general intelligence guard "
    "border facebook twitter google"
)
"""Capitalised words that make a capitalised run something else than a person."""

FOLLOWERS = word_set(
    "administration administrations government campaign team family foundation presidency "
    "doctrine regime cabinet camp era official officials aide aides adviser advisers advisor "
    "advisors ally allies supporter supporters spokesman spokeswoman loyalist loyalists "
    "organization university tower street avenue airport act bill"
)
"""Words after a surname that make it stand for something else ("the Smith administration")."""

SUFFIXES = word_set("jr sr ii iii iv")
"""What follows a surname and is no part of it."""

INITIALISMS = word_set("jr sr st mr mrs ms dr gen sen rep gov lt col prof pres adm capt sgt cmdr")
PARTICLES = word_set("de van von der den bin ibn al el la le di da dos du del ter ten af bint abu")

NOT_NAMES = word_set(
    "the a an this that these those he she it they we you i his her its their our my your him "
    "them us me who whom whose which what when where why how if in on at by for from to of with "
    "without within into onto over under after before since until till while as although though "
    "because but and or nor so yet not no yes then than there here now also both either neither "
    "all any some many much most more few several each every other another such same one two "
    "three four five six seven eight nine ten dozens hundreds thousands tens monday tuesday "
    "wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january "
    "february march april june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec today tomorrow yesterday earlier later last next first "
    "second third is are was were be been being has have had do does did will would can could may "
    "might must shall should according despite during amid ahead between about against among "
    "around meanwhile however still even just only asked speaking said says officials sources "
    "police authorities witnesses residents analysts experts critics supporters protesters "
    "democrats republicans christians muslims jews north south east west eastern western northern "
    "southern black white red blue green god christmas easter covid internet ok mother father"
)
"""Capitalised or not, these start or end no name by themselves."""

GIVEN_NAMES = word_set(
    "aaron abdul abdullah abigail abraham ada adam adrian ahmad ahmed aisha alan albert alejandro "
    "aleksandr alex alexander alexandra alexei alexey alfred ali alice alison allen amanda amber "
    "amir amy ana anders andre andrea andreas andrei andrew andrey andrii andrzej andy angela "
    "angus anita ann anna anne annie anthony antonio antony anton april arthur ashley august "
    "austin barack barbara barry bashar beatrice ben benjamin bernard bernie beth betty bill "
    "billy bob bobby boris brad bradley brandon brenda brian bruce bryan caleb cameron carl "
    "carlos carmen carol caroline carolyn catherine cecilia charles charlie charlotte chelsea "
    "cheryl chloe chris christian christina christine christopher chuck cindy claire clara "
    "claudia colin connie craig cynthia dan daniel danny darren dave david dean deborah debbie "
    "denis dennis derek diana diane diego dmitri dmitriy dmitry dmytro dominic don donald donna "
    "doris dorothy doug douglas dylan ed eddie edgar edith eduardo edward edwin elena eli "
    "elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest ethan eugene "
    "eva evelyn fatima felipe felix fernando fiona florence frances francis francisco francois "
    "frank franklin fred frederick friedrich gabriel gareth gary gavin geoffrey george gerald "
    "gerhard geraldine gina giorgio giovanni giuseppe gloria gordon grace graham greg gregory guy "
    "hannah hans harold harriet harry hassan heather hector heidi heinrich helen helena henri "
    "henry herbert hillary holly howard hugh hugo hussein ian ibrahim igor ingrid irene irina "
    "isaac isabel isabella ivan ivanka jack jackie jacob jacques jake james jamie jan jane janet "
    "janice jared jason javier jay jean jeff jeffrey jen jennifer jenny jeremy jerome jerry jesse "
    "jessica jill jim jimmy joan joanna joanne joe joel johann john johnny jon jonathan jorge "
    "jose josé joseph josep joshua joyce juan judith judy julia julian julie juliet june jürgen "
    "justin kamala karen karim karl kate katherine kathleen kathryn kathy katie keith kelly ken "
    "kenneth kevin khalid kim kimberly klaus kristen kurt kyle larry laura lauren laurence "
    "lawrence leah lee leo leon leonard leonid leslie lewis liam linda lisa liz lloyd lois louis "
    "louise lucas lucy luis luke lydia lynn maggie mahmoud malcolm manuel marc marcel marco "
    "marcus margaret maria marie marilyn mario mark marta martha martin marvin mary mateusz matt "
    "matthew maurice max may maya megan mehmet melania melissa michael michel michelle miguel "
    "mikael mike mikhail milan mitch mitt mohamed mohammad mohammed molly monica morgan muhammad "
    "mustafa mykola nadia nancy naomi narendra natalia natalie nathan neil nelson nicholas nick "
    "nicola nicolas nicole nigel nikita nikki nikolai nina noah nora norman oleg oleksandr olaf "
    "olga olivia omar oscar oskar otto owen pablo pamela pat patricia patrick paul paula pauline "
    "pavel pedro peggy penny per peter petro phil philip philippe phillip phyllis pierre piotr "
    "rachel rafael ralph ramon randy raul ray raymond rebecca recep reggie rené ricardo richard "
    "rick rita rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose ross roy "
    "rudy rupert russell ruth ryan sam samantha samuel sandra sara sarah scott sean sebastian "
    "serge sergei sergey sergio seth shane shannon sharon shaun sheila shirley sigrid silvio "
    "simon sofia sonia sophia sophie stacy stan stanley stefan stella stephanie stephen steve "
    "steven stewart stuart sue susan svetlana sven sylvia tamara tania tanya tara tatiana ted "
    "terence teresa terry theodore theresa thomas tim timothy tina todd tom tommy toni tony tracy "
    "travis ursula valentina valerie vanessa vera veronica victor victoria viktor vincent "
    "virginia vitali vitaly vivian vladimir volodymyr walter wanda warren wayne wendy werner "
    "wilfred will william wolfgang xavier yevgeny yulia yuri yuriy yusuf yvonne zach zachary zoe"
)
"""Common given names of several languages: evidence that a capitalised pair is a person."""

FEMALE_NAMES = word_set(
    "abigail ada aisha alejandra alexandra alice alison amanda amber amy ana andrea angela anita "
    "ann anna anne annie april ashley barbara beatrice beth betty brenda carmen carol caroline "
    "catherine cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara "
    "claudia connie cynthia deborah debbie diana diane donna doris dorothy elena elizabeth ella "
    "ellen emily emma erica erin eva evelyn fatima fiona florence frances gabrielle geraldine "
    "gina gloria grace hannah harriet heather heidi helen helena hillary holly ingrid irene irina "
    "isabel isabella ivanka jane janet janice jen jennifer jenny jessica jill joan joanna joanne "
    "joyce judith judy julia julie juliet june kamala karen kate katherine kathleen kathryn kathy "
    "katie kim kimberly kristen laura lauren leah linda lisa liz lois louise lucy lydia lynn "
    "maggie margaret maria marie marilyn martha mary may maya megan melania melissa michelle "
    "molly monica nadia nancy naomi natalia natalie nicole nina nora olga olivia pamela patricia "
    "paula pauline peggy penny phyllis rachel rebecca rita rosa rose ruth samantha sandra sara "
    "sarah shannon sharon sheila shirley sigrid sofia sonia sophia sophie stella stephanie sue "
    "susan svetlana sylvia tamara tania tanya tara tatiana teresa theresa tina ursula valentina "
    "valerie vanessa vera veronica victoria virginia vivian wanda wendy yulia yvonne zoe"
)
"""Given names of women."""

UNISEX_NAMES = word_set(
    "alex jackie jamie jan jean jesse jordan kelly kim lee leslie lynn morgan nikki nicola pat "
    "robin sam sandy shane stacy terry toni tracy andrea gabriel marion chris dominic casey taylor "
    "angel ashley per sasha cameron carmen"
)
"""Given names of both."""

COLOURS = word_set("white black red blue green")
"""Words in NOT_NAMES that are surnames after a given name."""
