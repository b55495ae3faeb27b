extension French {
    /// The times of a page, and the pages beside it.
    static let times: [Text: String] = [
        .timesAreNow: "Maintenant. Afficher un autre moment",
        .timesTrueOn: "Situation au {day}",
        .timesKnownBy: "Selon ce qui était connu le {instant}",
        .timesOn: "Situation au",
        .timesOnHelp: "Ce qui était en vigueur ce jour-là, et ce qui avait déjà eu lieu.",
        .timesAsOf: "Connu au",
        .timesAsOfHelp:
            "Uniquement ce qui vous était parvenu à la fin de ce jour-là. Les marquages et les adhésions sont ceux "
            + "d’aujourd’hui.",
        .timesApply: "Afficher",
        .timesNow: "Revenir à maintenant",
        .timesFault: "«\u{202F}{text}\u{202F}» n’est pas une date\u{202F}; écrivez-la sous la forme 2023-07-11.",
        .timesPossible: "possible à ce degré de précision",
        .navFamily: "Pages voisines",
    ]
}
