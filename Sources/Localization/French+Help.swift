extension French {
    /// How to read the record.
    static let help: [Text: String] = [
        .titleHelp: "Comment lire ce registre",
        .helpSourcesHeading: "Sources",
        .helpSources:
            "Chaque fait cite les documents sur lesquels il repose, avec leur date. Un document indique dans quelle "
            + "mesure il a été lu\u{202F}: texte intégral, extrait, ou seulement tel que cité par un autre\u{202F}; "
            + "et s’il est officiel, s’il s’agit d’une reproduction ou d’un article de presse.",
        .helpDisagreements:
            "Lorsque les sources donnent des réponses différentes, toutes figurent côte à côte, chacune avec son "
            + "auteur. Rien n’est ramené à une moyenne, rien n’est omis.",
        .helpNotRecorded:
            "«\u{202F}Non consigné\u{202F}» ne veut rien dire d’autre\u{202F}: ce n’est ni «\u{202F}non\u{202F}» ni "
            + "«\u{202F}rien\u{202F}».",
        .helpLabelsHeading: "Marquages",
        .helpLabels:
            "Chaque fiche porte un marquage qui indique qui peut la lire\u{202F}: un niveau, des listes de ceux à "
            + "qui elle est communicable, et des mentions restrictives. Un lecteur doit avoir le niveau, une place "
            + "dans chaque liste et chacune des mentions.",
        .helpLabelForm:
            "REL[NATO, JPN] REL[AUS, KOR] signifie\u{202F}: les membres de l’OTAN ou le Japon et, parmi eux, "
            + "seulement ceux qui relèvent aussi de l’Australie ou de la Corée.",
        .helpHidden:
            "Les nombres, les listes et la recherche portent sur ce que vous pouvez lire, comme s’il n’y avait rien "
            + "d’autre. Un renvoi assorti de la mention «\u{202F}non détenu ici\u{202F}» mène à un élément que ce "
            + "nœud ne peut pas vous montrer, quelle qu’en soit la raison.",
        .helpDatesHeading: "Dates et versions",
        .helpDates:
            "Une date est aussi précise que sa source\u{202F}: «\u{202F}juillet 2023\u{202F}» n’est pas le premier "
            + "juillet. À la question de savoir si une chose était vraie tel jour, la réponse peut être oui, non ou "
            + "possible.",
        .helpVersions:
            "Une fiche n’est jamais modifiée sur place\u{202F}: un changement est une nouvelle version, et les "
            + "versions antérieures demeurent où elles étaient.",
        .helpPositionsHeading: "Positions et contributions",
        .helpPositions:
            "Une position répond à une proposition, en cinq degrés allant de «\u{202F}tout à fait "
            + "défavorable\u{202F}» à «\u{202F}tout à fait favorable\u{202F}». Elle est déclarée ou déduite, et "
            + "indique son degré de confiance.",
        .helpContributions:
            "Les contributions ne sont jamais additionnées d’un stade à l’autre (annoncée, engagée, livrée) ni "
            + "entre unités différentes.",
        .helpExerciseHeading: "Fiches d’exercice",
        .helpExercise:
            "Les fiches d’un exercice sont inventées. Chacune le signale partout où elle est nommée, et la page aussi.",
        .helpClientHeading: "Raccorder un client",
        .helpClient:
            "Les outils lisent le même registre par TAXII 2.1. Tout ce que vous pouvez lire forme une "
            + "collection\u{202F}; commencez par l’adresse de découverte\u{202F}:",
        .helpClientCredentials:
            "Sans justificatifs, un client obtient ce qui est public. Avec un nom et un jeton (HTTP Basic), il "
            + "obtient ce que ce compte peut lire.",
    ]
}
