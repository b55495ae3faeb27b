extension English {
    /// Topics, positions, links, documents, histories, and how to point to a record.
    static let topics: [Text: String] = positions.merging(relations) { first, _ in first }
        .merging(topicPages) { first, _ in first }.merging(documents) { first, _ in first }

    private static let positions: [Text: String] = [
        .navPositions: "Positions",
        .titlePositions: "Positions",
        .introPositions: "Who holds what of which proposition, since when, and by which source.",
        .positionsGridHeading: "Who stands where",
        .positionsGridCaption: "Stances by proposition and holder",
        .positionsGridRow: "Proposition",
        .positionsGridEmpty: "an empty cell: no position is recorded",
        .positionsGridLeft:
            "Without room in the table: propositions {rows}, holders {columns}. Narrow the list down to see them.",
        .positionsListHeading: "Position by position",
        .positionAsOf: "as of {date}",
        .positionStated: "stated",
        .positionInferred: "inferred",
        .confidenceIs: "confidence: {word}",
        .confidenceNotRecorded: "confidence not recorded",
        .confidenceScale: "{word} ({number} of 100)",
        .filterStance: "Stance",
        .filterHolder: "Held by",
        .filterBasis: "Stated or inferred",
        .orderTopic: "By topic",
        .orderParty: "By holder",
    ]

    private static let relations: [Text: String] = [
        .navRelations: "What leads to what",
        .titleRelations: "What leads to what",
        .introRelations:
            "Links between theatres, topics and events: what one does to the other, how sure that is, and who says so.",
        .relationsFollowing: "All links that follow, step by step, from",
        .relationsLeading: "All links that lead, step by step, to",
        .relationsWaysHeading: "Ways from one to the other",
        .relationsNoWay:
            "No way of at most {count} step leads there along the links that fit.|No way of at most {count} steps leads there along the links that fit.",
        .relationsWays: "{count} way.|{count} ways, the shortest first.",
        .relationsWaysCut: "There may be longer ones.",
        .relationsWay: "Way {number}: {count} step|Way {number}: {count} steps",
        .relationsPictureHeading: "Picture",
        .relationsPictureTitle: "What leads to what",
        .relationsPictureSays:
            "{count} arrow between {boxes} boxes; the table below the picture has each of them.|{count} arrows between {boxes} boxes; the table below the picture has each of them.",
        .relationsPictureLeft:
            "{count} link is not in the picture, which shows the surest: for want of room, or because an end of it is not held here.|{count} links are not in the picture, which shows the surest: for want of room, or because an end of them is not held here.",
        .relationsListHeading: "Link by link",
        .relationsOtherForm: "event or other record",
        .relationsOnWay: "on the shortest way",
        .relationNoEvidence: "No evidence is recorded.",
        .filterEither: "At either end",
        .filterRelation: "Relation",
        .filterConfidence: "Confidence",
        .filterWayFrom: "Ways from",
        .filterWayTo: "Ways to",
        .filterFrom: "From",
        .filterTo: "To",
        .orderRelation: "By relation",
        .orderConfidence: "Surest first",
    ]

    private static let topicPages: [Text: String] = [
        .topicPositionsHeading: "Positions",
        .topicPositionsNone: "No position on it is recorded.",
        .topicPositionsAll: "Compare the {count} position|Compare the {count} positions",
        .topicWorkHeading: "Who works on it",
        .topicWorkNone: "No programme names it.",
        .topicProgrammes: "{count} programme names it.|{count} programmes name it.",
        .topicProgrammeColumn: "Programme",
        .topicProgrammesColumn: "Programmes",
        .topicActivitiesColumn: "Activities",
        .topicLatestColumn: "Latest activity",
        .topicPartiesCaption: "Parties named in programmes and activities on it, those with most first",
        .topicPartiesMore: "and {count} more party|and {count} more parties",
        .topicLinksHeading: "What leads to it, and what it leads to",
        .topicLinksFrom: "From here",
        .topicLinksTo: "To here",
        .topicLinksAll: "The {count} link with its picture|The {count} links with their picture",
        .topicBelowHeading: "Narrower topics",
        .topicDocumentsHeading: "What this rests on",
        .topicDocumentCited: "cited by {count} record about it|cited by {count} records about it",
        .topicDocumentsMore: "and {count} more document|and {count} more documents",
    ]

    private static let documents: [Text: String] = [
        .paragraphAnchorNumber: "Address of paragraph {number}",
        .paragraphsAdvice: "Each number is the address of its paragraph, and stays when others are added or taken out.",
        .citedHeading: "Cited by",
        .citedAdvice: "The records that rest on this document, and where in it.",
        .citedNowhere: "The records that rest on this document. The place in it is not recorded.",
        .citedPlace: "Where",
        .citedAccessed: "Looked at",
        .citedRecord: "Record",
        .claimHeading: "What the sources say",
        .claimAnswers: "{count} answer, each with its sources.|{count} answers, side by side, each with its sources.",
        .historyTitle: "History of {name}",
        .historyIntro:
            "The versions that have reached you, the newest first, each with what is different from the one before.",
        .historyVersion: "Version of {instant}",
        .historyLast: "the latest",
        .historyFirst: "The first version that has reached you.",
        .historySame: "Nothing that you may read is different.",
        .historyChanged: "{count} difference from the version before|{count} differences from the version before",
        .historyMore: "and {count} more difference|and {count} more differences",
        .historyNoRoom: "What is different has no room on this page.",
        .historyAfter: "Since then",
        .historyRemoved: "Taken out:",
        .historyAdded: "Put in:",
        .historyLink: "What changed from version to version",
        .aboutShort: "Short address",
        .aboutCite: "How to cite it",
        .citeUndated: "no date",
        .citeAccessed: "seen on",
        .citeAnd: "and",
        .citeVersion: "version of {instant}",
    ]
}
