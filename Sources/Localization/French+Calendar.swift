extension French {
    /// Charts on pages, the overview, the calendar and its pages, reported outcomes.
    static let calendar: [Text: String] = [
        .chartAsTable:
            "La même chose sous forme de tableau, {count} ligne|La même chose sous forme de tableau, {count} lignes",
        .chartTableRest: "{count} ligne de plus|{count} lignes de plus",
        .chartExercise: "{name} (EXERCICE\u{202F}: inventé)",

        .needsHeading: "Votre attention est requise",
        .needsNothing: "Rien n’attend votre réponse.",
        .needsAnswer: "en attente de votre réponse",
        .needsOthers: "en attente d’autres réponses",
        .changeNew: "ajout",
        .changeVersion: "nouvelle version",
        .changeOf: "modification\u{202F}: {properties}",
        .changeWithdrawn: "retrait",
        .comingHeading: "À venir",
        .comingNone: "Aucune activité postérieure à aujourd’hui n’est consignée.",
        .matrixDescription:
            "Nombre de programmes et d’activités par domaine, pour les parties suivantes\u{202F}: {parties}. Les plus "
            + "nombreux relèvent des domaines suivants\u{202F}: {areas}. Le tableau ci-dessous donne les mêmes "
            + "informations.",

        .navMonth: "Mois",
        .navTimeline: "Chronologie",
        .navAttendance: "Participation",
        .titleOutcomes: "Décisions rapportées",
        .filterMonth: "Mois",
        .filterFormat: "Format",

        .timelineDescription:
            "Programmes et activités au fil du temps, avec une ligne pour chacun des éléments suivants\u{202F}: "
            + "{lines}. Le tableau ci-dessous donne les mêmes informations.",
        .timelineItem: "{name}, {date}",
        .timelineBars:
            "{count} de plus ({party})\u{202F}: ouvrir la liste complète|{count} de plus ({party})\u{202F}: ouvrir la "
            + "liste complète",
        .timelineGathered: "nombre\u{202F}: autant d’activités rapprochées",
        .timelineSpan: "barre\u{202F}: programme, ou activité qui a duré",
        .timelinePossible: "hachures\u{202F}: possible à ce degré de précision",
        .timelineReach: "trait\u{202F}: jour non consigné",
        .timelineUnknown: "début ou fin non consignés",
        .timelineToday: "aujourd’hui",
        .timelineAll: "La chronologie de toutes les parties, et de chacune",
        .timelineIntro:
            "Programmes et activités au fil du temps. Les années les plus chargées sont plus larges. Choisissez une "
            + "partie pour voir ses activités par nature.",
        .timelineTotal: "{count} programme ou activité|{count} programmes et activités",
        .timelineUndated:
            "{count} élément sans date n’est pas représenté.|{count} éléments sans date ne sont pas représentés.",
        .timelineLeft:
            "{count} autre partie n’a pas de ligne ici\u{202F}: choisissez-la dans le filtre.|{count} autres parties "
            + "n’ont pas de ligne ici\u{202F}: choisissez-en une dans le filtre.",
        .timelineEmpty: "Rien de daté ne satisfait à tous les filtres.",
        .columnWhat: "Élément",
        .columnLine: "Ligne",

        .attendanceTitle: "Participation",
        .attendanceIntro:
            "Qui est venu aux activités d’une série, à quel niveau et en la personne de qui. Une flèche signale un "
            + "niveau différent de celui de la fois précédente dans la même série\u{202F}: dans le même format ou, si aucun "
            + "n’est consigné, avec la même organisation.",
        .attendanceOf: "Participation\u{202F}: {kind}",
        .attendanceDescription:
            "Participation à {count} activité ({parties})\u{202F}: quatre barres et une abréviation indiquent le "
            + "niveau, la forme indique le mode de participation. Le tableau ci-dessous donne les mêmes "
            + "informations.|Participation à {count} activités ({parties})\u{202F}: quatre barres et une abréviation "
            + "indiquent le niveau, la forme indique le mode de participation. Le tableau ci-dessous donne les mêmes "
            + "informations.",
        .attendanceParties: "{count} partie|{count} parties",
        .attendanceNotRecorded: "participation non consignée",
        .attendanceOther: "participation non consignée, ou indiquée en d’autres termes",
        .attendanceHigher: "niveau plus élevé que la fois précédente",
        .attendanceLower: "niveau moins élevé que la fois précédente",
        .attendanceTotal:
            "{count} activité de la nature suivante\u{202F}: {kind}|{count} activités de la nature suivante\u{202F}: "
            + "{kind}",
        .attendanceTotalAll: "{count} activité|{count} activités",
        .attendanceFormat: "format\u{202F}: {format}",
        .attendanceFormatless:
            "{count} d’entre elles n’a pas de format consigné et n’appartient à la série d’aucun format.|{count} d’entre "
            + "elles n’ont pas de format consigné et n’appartiennent à la série d’aucun format.",
        .attendancePartners: "Partenaires ayant des programmes",
        .attendanceEveryone: "Toutes les parties citées",
        .attendanceLeft:
            "{count} autre partie n’a pas de ligne ici\u{202F}: choisissez-la dans le filtre.|{count} autres parties "
            + "n’ont pas de ligne ici\u{202F}: choisissez-en une dans le filtre.",
        .attendanceNoSeries: "Aucune activité de la nature «\u{202F}{kind}\u{202F}» ne satisfait aux filtres.",
        .attendanceNoParty:
            "Aucune partie n’est consignée comme ayant participé, ou celle qui est demandée n’est pas détenue ici.",
        .attendanceEarlier: "Activités antérieures",
        .attendanceLater: "Activités postérieures",
        .attendanceAll: "Participation à chaque sommet, et dans d’autres séries",
        .attendanceSeries: "La série, avec ses sources",
        .letterLeader: "C",
        .letterDeputy: "Adj",
        .letterMinister: "M",
        .letterViceMinister: "V",
        .letterAmbassador: "A",
        .letterOfficial: "F",
        .letterMilitary: "Mil",

        .monthTotal: "{count} activité|{count} activités",
        .monthMaybe: "et {count} qui a pu avoir lieu ce mois-là|et {count} qui ont pu avoir lieu ce mois-là",
        .monthFault: "«\u{202F}{text}\u{202F}» n’est pas un mois\u{202F}; écrivez-le sous la forme 2023-07.",
        .monthInstead:
            "Rien n’est consigné pour {month}. Voici le mois le plus proche pour lequel quelque chose est consigné.",
        .monthPager: "Mois",
        .monthPrevious: "Précédent\u{202F}: {month}",
        .monthNext: "Suivant\u{202F}: {month}",
        .monthBefore:
            "Dernier mois antérieur comportant une entrée\u{202F}: {month} ({count})|Dernier mois antérieur comportant "
            + "des entrées\u{202F}: {month} ({count})",
        .monthAfter:
            "Premier mois postérieur comportant une entrée\u{202F}: {month} ({count})|Premier mois postérieur "
            + "comportant des entrées\u{202F}: {month} ({count})",
        .monthYear: "Année {year}",
        .monthGrid:
            "Les jours du mois\u{202F}; chaque jour pour lequel il y a une entrée mène à sa place dans la liste.",
        .monthDay: "{weekday} {day}",
        .monthDayCount: "{day}, {count} activité|{day}, {count} activités",
        .monthGoesOn: "se poursuit\u{202F}:",
        .monthDayless: "En {month}, jour non consigné",
        .monthLasting: "En cours en {month}",
        .monthPossible:
            "{count} activité a pu avoir lieu ce mois-là|{count} activités ont pu avoir lieu ce mois-là",
        .monthPossibleWhy: "Seule leur année est consignée, ou la date de leur fin ne l’est pas.",
        .monthPossibleRest: "et {count} autre|et {count} autres",
        .monthLeft: "{count} autre entrée ne tient pas ici.|{count} autres entrées ne tiennent pas ici.",
        .monthInList: "Ce qui a commencé ce mois-là, sous forme de liste",
        .monthEmpty: "Il n’est consigné aucune activité qui ait eu lieu avec certitude en {month}.",
        .monthEmptyNarrowed:
            "Aucune activité ayant eu lieu avec certitude en {month} ne satisfait à tous les filtres.",
        .weekdayMonday: "Lundi",
        .weekdayTuesday: "Mardi",
        .weekdayWednesday: "Mercredi",
        .weekdayThursday: "Jeudi",
        .weekdayFriday: "Vendredi",
        .weekdaySaturday: "Samedi",
        .weekdaySunday: "Dimanche",

        .outcomeReported:
            "Décisions dont des sources font état. Aucune d’elles n’a été prise à l’aide de ce programme.",
        .outcomeBy: "auteur de la décision\u{202F}: {party}",
        .outcomeProposedBy: "auteur de la proposition\u{202F}: {party}",
        .outcomeRule: "règle\u{202F}: {rule}",
        .objectionsNone: "Aucune objection n’est consignée.",
        .reasonNotRecorded: "motif non consigné",
        .columnSay: "Participation à la décision",
        .columnReason: "Motif",
        .columnPerson: "Personne",
        .servedHeading: "Objet et finalité",
        .servedNothing: "Aucun programme ni aucun objectif auquel elle ait contribué n’est consigné.",
    ]
}
