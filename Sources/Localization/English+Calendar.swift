extension English {
    /// Charts on pages, the overview, the calendar and its pages, reported outcomes.
    static let calendar: [Text: String] = [
        .chartAsTable: "The same as a table, {count} line|The same as a table, {count} lines",
        .chartTableRest: "{count} more line|{count} more lines",
        .chartExercise: "{name} (EXERCISE: invented)",

        .needsHeading: "Needs you",
        .needsNothing: "Nothing waits for you.",
        .needsAnswer: "waits for your answer",
        .needsOthers: "waits for others",
        .changeNew: "new",
        .changeVersion: "new version",
        .changeOf: "changed: {properties}",
        .changeWithdrawn: "withdrawn",
        .comingHeading: "Coming up",
        .comingNone: "No activity after today is recorded.",
        .matrixDescription:
            "The number of programmes and activities in each area with {parties}; most in {areas}. The same is "
            + "in the table that follows.",

        .navMonth: "Month",
        .navTimeline: "Timeline",
        .navAttendance: "Attendance",
        .titleOutcomes: "Reported outcomes",
        .filterMonth: "Month",
        .filterFormat: "Format",

        .timelineDescription:
            "Programmes and activities over time, a line each for {lines}. The same is in the table that follows.",
        .timelineItem: "{name}, {date}",
        .timelineBars:
            "{count} more with {party}: open the list of all|{count} more with {party}: open the list of all",
        .timelineGathered: "a number: so many close together",
        .timelineSpan: "a bar: a programme, or what lasted",
        .timelinePossible: "hatched: possible at this precision",
        .timelineReach: "a line: the day is not recorded",
        .timelineUnknown: "end or beginning not recorded",
        .timelineToday: "today",
        .timelineAll: "The timeline of all parties, and of each",
        .timelineIntro:
            "Programmes and activities over time. Years in which much happened are wider. Choose a party to see "
            + "its activities by kind.",
        .timelineTotal: "{count} programme or activity|{count} programmes and activities",
        .timelineUndated: "{count} has no date and is not drawn.|{count} have no date and are not drawn.",
        .timelineLeft:
            "{count} more party has no line here: choose it in the filter.|{count} more parties have no line "
            + "here: choose one in the filter.",
        .timelineEmpty: "Nothing with a date fits all filters.",
        .columnWhat: "What",
        .columnLine: "Line",

        .attendanceTitle: "Attendance",
        .attendanceIntro:
            "Who came to the activities of a series, at which level, and in whose person. An arrow marks a level "
            + "that is not that of the time before in the same series: in the same format or, where none is recorded, "
            + "with the same organisation.",
        .attendanceOf: "Attendance: {kind}",
        .attendanceDescription:
            "How {parties} took part in {count} activity: the level by four bars and a letter, the way of "
            + "attending by shape. The same is in the table that follows.|How {parties} took part in {count} "
            + "activities: the level by four bars and a letter, the way of attending by shape. The same is in the "
            + "table that follows.",
        .attendanceParties: "{count} party|{count} parties",
        .attendanceNotRecorded: "attendance not recorded",
        .attendanceOther: "attendance not recorded, or told otherwise",
        .attendanceHigher: "higher level than the time before",
        .attendanceLower: "lower level than the time before",
        .attendanceTotal: "{count} activity of the kind: {kind}|{count} activities of the kind: {kind}",
        .attendanceTotalAll: "{count} activity|{count} activities",
        .attendanceFormat: "format: {format}",
        .attendanceFormatless:
            "{count} of them has no format on record and belongs to no format\u{2019}s series.|{count} of them have no "
            + "format on record and belong to no format\u{2019}s series.",
        .attendancePartners: "Partners with programmes",
        .attendanceEveryone: "All that are named",
        .attendanceLeft:
            "{count} more party has no line here: choose it in the filter.|{count} more parties have no line "
            + "here: choose one in the filter.",
        .attendanceNoSeries: "No activity of the kind \u{201C}{kind}\u{201D} fits the filters.",
        .attendanceNoParty: "No party is recorded as having taken part, or the one asked for is not held here.",
        .attendanceEarlier: "Earlier activities",
        .attendanceLater: "Later activities",
        .attendanceAll: "Attendance at every summit, and in other series",
        .attendanceSeries: "The series, with sources",
        .letterLeader: "L",
        .letterDeputy: "D",
        .letterMinister: "M",
        .letterViceMinister: "V",
        .letterAmbassador: "A",
        .letterOfficial: "O",
        .letterMilitary: "Mil",

        .monthTotal: "{count} activity|{count} activities",
        .monthMaybe: "and {count} that may have been in this month|and {count} that may have been in this month",
        .monthFault: "\u{201C}{text}\u{201D} is no month; write it as 2023-07.",
        .monthInstead: "Nothing is recorded for {month}. This is the nearest month with anything in it.",
        .monthPager: "Months",
        .monthPrevious: "Previous: {month}",
        .monthNext: "Next: {month}",
        .monthBefore: "Last before with an entry: {month} ({count})|Last before with entries: {month} ({count})",
        .monthAfter: "First after with an entry: {month} ({count})|First after with entries: {month} ({count})",
        .monthYear: "The year {year}",
        .monthGrid: "The days of the month; each with something on it leads to its place in the list.",
        .monthDay: "{weekday} {day}",
        .monthDayCount: "{day}, {count} activity|{day}, {count} activities",
        .monthGoesOn: "goes on:",
        .monthDayless: "In {month}, day not recorded",
        .monthLasting: "Going on in {month}",
        .monthPossible: "{count} that may have been in this month|{count} that may have been in this month",
        .monthPossibleWhy: "The record knows only their year, or not when they ended.",
        .monthPossibleRest: "and {count} more|and {count} more",
        .monthLeft: "{count} more has no room here.|{count} more have no room here.",
        .monthInList: "What began in this month, as a list",
        .monthEmpty: "No activity is known to have been in {month}.",
        .monthEmptyNarrowed: "No activity known to have been in {month} fits all filters.",
        .weekdayMonday: "Monday",
        .weekdayTuesday: "Tuesday",
        .weekdayWednesday: "Wednesday",
        .weekdayThursday: "Thursday",
        .weekdayFriday: "Friday",
        .weekdaySaturday: "Saturday",
        .weekdaySunday: "Sunday",

        .outcomeReported: "Decisions that sources report. None of them was taken with this program.",
        .outcomeBy: "decided by {party}",
        .outcomeProposedBy: "proposed by {party}",
        .outcomeRule: "rule: {rule}",
        .objectionsNone: "No objection is recorded.",
        .reasonNotRecorded: "reason not recorded",
        .columnSay: "Say in the decision",
        .columnReason: "Reason",
        .columnPerson: "Person",
        .servedHeading: "What it was about and served",
        .servedNothing: "No programme and no goal that it served is recorded.",
    ]
}
