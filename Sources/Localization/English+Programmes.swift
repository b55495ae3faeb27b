extension English {
    /// Programmes, goals, projects, needs, and what was agreed.
    static let programmes: [Text: String] = programmesLists.merging(programmesPages) { first, _ in first }

    private static let programmesLists: [Text: String] = [
        .titleCompare: "Compare",
        .titleProjects: "Projects",
        .titleGoals: "Goals",
        .titleNeeds: "Needs",
        .introProjects: "Joint projects: who takes part, who leads, on what, and where each stands.",
        .introGoals:
            "What programmes set out to reach, with the latest assessment by each side. Each side judges for "
            + "itself; nothing is averaged.",
        .introNeeds: "Difficulties and advice, each with what answers it or what it answers, and who says so.",
        .goalsEmpty:
            "No goals are recorded that you may read. Programmes are often published without their goals; what is "
            + "known of them, with areas, period and state, is on the page of each programme.",
        .projectsEmpty: "No projects are recorded that you may read.",
        .filterProgramme: "Programme",
        .filterTheme: "Theme",
        .stateNotRecorded: "state not recorded",
        .judgeNotRecorded: "by whom is not recorded",
        .judgeSpeaksFor: "for {side}",
        .standingHeading: "How each side judges it",
        .standingDiffers: "The latest assessments differ.",
        .standingNone: "No assessment is recorded.",
        .standingMissing: "No assessment recorded:",
        .standingAll: "All assessments: {count}|All assessments: {count}",
        .standingEarlier: "{count} earlier assessment|{count} earlier assessments",
        .stepEnd: "End",
        .stepEnds: "Ends (objectives)",
        .stepWay: "Way",
        .stepWays: "Ways (goals)",
        .stepMeans: "Means (activities)",
        .stepProgramme: "Programme",
        .treeEnds: "{count} objective|{count} objectives",
        .treeWays: "{count} goal|{count} goals",
        .treeMeans: "{count} activity|{count} activities",
        .treeAbsent:
            "Neither objectives nor goals of this programme are recorded. What is recorded is what it is about: "
            + "its areas, with the activities on each of them.",
        .treeLooseGoals: "Goals under no recorded objective",
        .treeLooseMeans: "Means under no goal (activities)",
        .treeNoWays: "No goals under this objective are recorded.",
        .treeUnderHeading: "Objectives and goals under it",
        .meansAll: "All activities: {count}|All activities: {count}",
        .goalsAll: "All goals: {count}|All goals: {count}",
        .goalsNone: "No goals of this programme are recorded.",
        .goalStandsHeading: "Where it stands",
        .goalOwnState: "State as the goal\u{2019}s own record gives it:",
        .goalServesHeading: "What it serves",
        .goalMeansHeading: "What was done for it",
        .goalMeansNone: "No activities for this goal are recorded.",
        .withoutGoalsHeading: "In force without recorded goals",
        .withoutGoals:
            "Of {count} programme in force no goal is recorded:|Of {count} programmes in force no goal is recorded:",
        .successionHeading: "Before and after",
        .successionNone: "No predecessor and no successor is recorded.",
        .areasHeading: "Areas",
        .areasNone: "No areas are recorded.",
        .areasCaption:
            "The areas that it names, and the activities on each of them with each partner.",
        .areasCaptionPeriod:
            "The areas that it names, and the activities on each of them with each partner in its period ({period}). "
            + "Activities count whether or not they were held under the programme.",
        .columnGoal: "Goal",
        .columnGoals: "Goals",
        .columnActivitiesWith: "Activities with {party}",
        .columnJudged: "Latest assessments",
        .columnFact: "What",
        .factPeriod: "Period",
        .factLeads: "Led by",
        .factMeasure: "Measure",
        .factBaseline: "Starting point",
        .factTopics: "Topics",
        .factProgramme: "Programme",
        .factServes: "Serves",
        .factParticipants: "Takes part",
        .factLead: "Leads",
        .factStateOn: "State as of",
        .factFor: "For",
        .factLaunched: "Launched at",
        .factFollows: "Follows",
    ]

    private static let programmesPages: [Text: String] = [
        .compareHeading: "Programmes side by side",
        .compareIntro:
            "Period, state, areas and goals of several programmes. A dash means that a programme is not recorded "
            + "as naming an area, not that it excludes it.",
        .compareReady: "Current programmes of one kind",
        .compareChoose: "Choose programmes",
        .compareLegend: "Programmes to compare, up to {most}",
        .compareApply: "Compare",
        .compareMore:
            "{count} more programme fits; narrow the choice by kind or party and press the button.|{count} more "
            + "programmes fit; narrow the choice by kind or party and press the button.",
        .compareAreas: "Areas shown",
        .compareAreasAll: "All",
        .compareAreasShared: "Named by more than one",
        .compareAreasSingle: "Named by one alone",
        .compareAreaCount: "{count} area of {all}|{count} areas of {all}",
        .compareAreasCaption: "Which programme names which area, those first that most of them name.",
        .compareNoAreas: "No area fits; show all of them to see those that are recorded.",
        .compareBrief: "In brief",
        .compareBriefCaption: "Kind, parties, period, state and assessment of each programme.",
        .compareGoalsCaption: "The goals of each programme with their states and the latest assessments by each side.",
        .compareNamed: "named",
        .compareNotNamed: "not recorded as named",
        .compareNothing: "Choose two programmes or more to lay them side by side.",
        .compareLeftOut:
            "Up to {most} programmes fit side by side; {count} was left out.|Up to {most} programmes fit side by "
            + "side; {count} were left out.",
        .agreedLink: "Everything agreed, and where each goal stands",
        .agreedTitle: "Agreed with {party}",
        .agreedAsOf: "Everything agreed and where each goal stands, as recorded on {day}.",
        .agreedEmpty: "Nothing agreed with {party} is recorded that you may read.",
        .agreedNoGoals: "No goals are recorded: the programmes below are known by their areas, period and state.",
        .agreedGoals: "{count} goal is recorded|{count} goals are recorded",
        .agreedProgrammes: "Programmes and their goals",
        .agreedMore: "{count} more programme, in the list of all|{count} more programmes, in the list of all",
        .agreedGoalCaption: "{count} goal of {programme}|{count} goals of {programme}",
        .agreedStateOn: "state as of {date}",
        .agreedOtherGoals: "Other goals",
        .agreedOtherGoalsCaption: "Goals that name the party, of programmes that are not shown above.",
        .agreedMeetings: "Agreed at meetings",
        .agreedMeetingsNote: "What came of the latest meetings, visits and signings on record.",
        .agreedMeetingsAll: "All {count} activity in the calendar|All {count} activities in the calendar",
        .agreedOutcomes: "Decisions that sources report",
        .agreedContributions: "Contributions",
        .agreedContributionsNote: "Each with its stage; amounts are never added up across stages or units.",
        .agreedPast: "Earlier programmes",
        .agreedProgrammesAll: "All {count} programme|All {count} programmes",
        .answersHeading: "What answers it",
        .answersLabel: "Answered by",
        .answersNone: "Nothing on record answers this need.",
        .answeredHeading: "What it answers",
        .answeredLabel: "Answers",
        .answeredNone: "No need is recorded that this answers.",
    ]

    /// States by which lists narrow.
    static let programmesTerms: [String: String] = [
        "answered": "answered",
        "unanswered": "not answered",
        "answers-need": "answers a need",
        "answers-none": "answers no recorded need",
    ]
}
