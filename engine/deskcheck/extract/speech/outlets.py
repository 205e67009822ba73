"""Lexicon of outlets: names of news agencies, newspapers and broadcasters, and their nouns."""

from __future__ import annotations

from deskcheck.articles.words import word_set

OUTLET_WORDS = word_set(
    "news times post journal herald tribune gazette guardian telegraph observer mail mirror "
    "independent economist press newspaper magazine daily radio television tv broadcaster "
    "newswire wire network channel dispatch chronicle globe examiner inquirer sentinel courier "
    "bulletin zeitung monde figaro today reporter"
)
"""Last words of outlets' names."""

OUTLET_NOUNS = word_set(
    "agency agencies outlet newspaper paper magazine broadcaster channel network website site "
    "tabloid daily weekly newswire station portal media"
)
"""Common nouns that stand beside an outlet's name ("the news agency …")."""

_NAMES = (
    "Reuters | AP | AP News | Associated Press | AFP | Agence France-Presse | "
    "Agence France Presse | Interfax | TASS | Tass | ITAR-TASS | RIA | RIA Novosti | Sputnik | "
    "Sputnik News | RT | Xinhua | Bloomberg | Bloomberg News | CNN | BBC | BBC News | NBC | "
    "NBC News | CBS | CBS News | ABC | ABC News | NPR | PBS | MSNBC | CNBC | Fox | Fox News | "
    "Sky News | ITV | Al Jazeera | Al-Jazeera | New York Times | NYT | Washington Post | "
    "Wall Street Journal | WSJ | Los Angeles Times | USA Today | Guardian | Financial Times | FT "
    "| Times | Telegraph | Daily Mail | Politico | POLITICO | Axios | Der Spiegel | Spiegel | "
    "Die Welt | Die Zeit | Bild | Le Monde | Le Figaro | El País | El Pais | La Repubblica | dpa "
    "| DPA | ANSA | Kyodo | Kyodo News | Yonhap | EFE | APA | Ukrinform | Unian | UNIAN | Meduza "
    "| Kommersant | Izvestia | Haaretz | Jerusalem Post | Anadolu | Anadolu Agency | Daily Beast "
    "| Huffington Post | HuffPost | BuzzFeed | BuzzFeed News | Vox | Vice | Vice News | Newsweek "
    "| Time | TIME | The Hill | New Yorker | Atlantic | Breitbart | Breitbart News | Univision | "
    "Telemundo | Deutsche Welle | DW | Radio Free Europe | Voice of America | VOA | NHK | CCTV | "
    "Global Times | South China Morning Post | Press Association | PA | PTI | IANS | ANI | UPI | "
    "McClatchy | New York Post | New York Daily News | Chicago Tribune | Boston Globe | "
    "Washington Times | Washington Examiner | Daily Caller | National Review | Mother Jones | "
    "Slate | Salon | Gizmodo | Business Insider | Insider | Forbes | Fortune | Variety | Deadline "
    "| Independent | Daily Telegraph | Sunday Times | Irish Times | Globe and Mail | Toronto Star "
    "| Times of Israel | Hindu | Sky | ESPN | SANA | IRNA | Fars | Tasnim | Mehr | WAFA | MENA | "
    "KCNA | CTK | PAP | MTI | Belta | BelTA | TMZ | C-SPAN | EURACTIV"
)
OUTLETS = tuple(tuple(name.split()) for name in _NAMES.split(" | "))
"""Names of news agencies, newspapers and broadcasters, as token words."""
