extension English {
    /// Parties, formats, posts and contributions.
    static let parties: [Text: String] = [
        .navPosts: "Contact points",
        .navContributions: "Contributions",
        .titlePosts: "Contact points, liaison offices and missions",
        .introPosts:
            "Contact-point embassies, liaison offices and missions: who runs them, where, and for when their "
            + "state is attested.",
        .titleContributions: "Contributions",
        .introContributions:
            "What parties give and receive, from the offer to the delivery. Sums stand within one stage and one "
            + "unit; nothing is added across them.",
        .filterProvider: "From",
        .filterRecipient: "To",
        .filterStage: "Stage",
        .filterUnit: "Unit",
        .filterHost: "In",
        .filterRunBy: "Run by",
        .partyColumnGoal: "Goal",
        .partyColumnState: "State",
        .partyColumnJudged: "Assessed by",
        .partyColumnSource: "Source",
        .partyColumnProposition: "Topic and proposition",
        .partyColumnStance: "Position",
        .partyColumnContribution: "Contribution",
        .partyColumnStage: "Stage",
        .partyColumnAmount: "Amount",
        .partyColumnUnit: "Unit",
        .partyColumnCount: "Contributions",
        .partyColumnTotal: "Recorded amounts",
        .partyColumnPost: "Post",
        .partyColumnTasks: "Tasks",
        .partyColumnFormat: "Format",
        .partyColumnMember: "Member",
        .partyContents: "On this page",
        .partyGaps: "Nothing recorded here",
        .partyProgrammesAll: "{count} programme or project in force|All {count} programmes and projects in force",
        .partyGoals: "Goals",
        .partyGoalsNone: "No goals are recorded for the programmes with this party.",
        .partyAttendance: "Attendance at summits",
        .partyAttendanceTitle: "{party} at summits, from the earliest to the latest",
        .partySummitsAll: "{count} summit that names this party|All {count} summits that name this party",
        .partyPositions: "Positions",
        .partyPositionsAll: "{count} position|All {count} positions",
        .partyContributions: "Contributions",
        .partyContributionsAll: "{count} contribution|All {count} contributions",
        .partyPosts: "Contact points, liaison offices and missions",
        .postsHere: "In or for {party}",
        .postsRun: "Run by {party} and its offices",
        .postsMore:
            "The list of {count} contact point, liaison office or mission|All {count} contact points, offices and missions",
        .postCounterpart: "Speaks to",
        .postRunBy: "run by {party}",
        .postHost: "in {party}",
        .dateAsOf: "as of {date}",
        .membersNone: "No membership is recorded.",
        .membersShow: "Show members",
        .membersPossibly:
            "Of these, {count} is only possible at the precision recorded.|Of these, {count} are only possible at "
            + "the precision recorded.",
        .membershipMaybe: "possible: dates not recorded",
        .membershipsOverTime: "Over time",
        .membershipsPicture: "Memberships over time: {party}",
        .membershipsRest:
            "{count} membership without a recorded date stands in the list only.|{count} memberships stand in the "
            + "list only, for want of a recorded date or of room.",
        .membershipCertain: "member for certain",
        .membershipWithin: "at some time within",
        .membershipUndated: "dates not recorded",
        .membershipUnknownEnd: "beginning or end not recorded",
        .competencesHeading: "Competences",
        .competencesHas: "Deals with",
        .competencesLacks: "Lacks",
        .partsHeading: "Sub-configurations and bodies",
        .partsOffices: "Offices and bodies",
        .partMembers: "{count} member:|{count} members:",
        .partMembersOn:
            "{count} member on that day, for certain or possibly:|{count} members on that day, for certain or "
            + "possibly:",
        .partsMore: "All records that name it as what they are part of, or otherwise",
        .contributionThrough: "through {party}",
        .contributionPartOf: "part of",
        .contributionPart: "part of the one above",
        .contributionTo: "{what}, to {party}",
        .contributionNoGiver: "giver not recorded here",
        .contributionsTitle: "Each contribution of this page, by unit and stage",
        .contributionsAdvice:
            "A bar is one contribution. Bars share a scale within a unit alone. A pointed end is a lower bound, a "
            + "wavy end means about.",
        .contributionsPicture:
            "{count} contribution as a bar of its unit, by stage; the table below holds the same.|{count} "
            + "contributions, each as a bar of its own on the scale of its unit, by stage; the table below holds "
            + "the same.",
        .contributionsUnit: "In {unit}",
        .contributionsUnmeasured: "No amount recorded",
        .contributionsListed: "The list",
        .totalsHeading: "By stage and unit",
        .totalsCaption:
            "Amounts are added within one stage and one unit only, and a contribution that is part of another in "
            + "the same line is counted once. Lines must not be added up: a pledge that was delivered may stand at "
            + "both stages.",
        .totalsMore:
            "Of {count} line the first are shown; narrow the list down to see the others.|Of {count} lines the "
            + "first are shown; narrow the list down to see the others.",
        .totalOf: "{count} amount|sum of {count} amounts",
        .totalParts: "{count} is part of another and counted once|{count} are part of others and counted once",
        .totalUnmeasured: "{count} without an amount|{count} without an amount",
        .totalStageUnknown: "not added: the stage is not stated",
        .totalUnitUnknown: "not added: the unit is not recorded",
        .totalMixedBounds: "not added: bounds of different kinds",
        .totalNoNumber: "not added: not all amounts are plain numbers",
    ]
}
