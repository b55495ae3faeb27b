internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The pages of the calendar beside its list.
    func calendarRoutes() throws(RouteTableError) -> [Route] {
        [
            try calendarRoute(MonthModel.path, "month", Self.monthProbes) { query, shelf, words in
                guard let model = try MonthModel(query, shelf: shelf, words: words) else { return nil }
                return CalendarPage(title: model.name(words), hasExercise: model.hasExercise, body: model.body(words))
            },
            try calendarRoute(TimelinePage.path, "timeline", Self.timelineProbes) { query, shelf, words in
                let model = try TimelinePage(query, shelf: shelf, words: words)
                return CalendarPage(
                    title: words[.timelineHeading],
                    hasExercise: model.hasExercise,
                    body: model.body(words)
                )
            },
            try calendarRoute(AttendanceSelection.path, "attendance", Self.attendanceProbes) { query, shelf, words in
                let model = try AttendancePage(query, shelf: shelf, words: words)
                return CalendarPage(
                    title: words[.attendanceTitle],
                    hasExercise: model.hasExercise,
                    body: model.body(words)
                )
            },
        ]
    }

    /// What differs between the pages of the calendar.
    private struct CalendarPage {
        let title: String
        let hasExercise: Bool
        let body: HTML
    }

    private func calendarRoute(
        _ path: String,
        _ name: String,
        _ probes: @escaping @Sendable (ProbeSample) -> [String],
        _ make: @escaping @Sendable (Query, Shelf, Words) throws -> CalendarPage?
    ) throws(RouteTableError) -> Route {
        try Route(
            .get,
            path,
            name: "desk.calendar." + name,
            kind: .page,
            probes: { sample in probes(sample).map { ProbeRequest(.get, path + $0) } },
            handler: { request, context in
                let query = try request.query()
                return try await page(context) { [words] shelf, reader in
                    guard let made = try make(query, shelf, words) else { return nil }
                    let frame = Frame(
                        title: made.title,
                        section: .calendar,
                        reader: reader,
                        hasExercise: made.hasExercise
                    )
                    return (frame, made.body)
                }
            }
        )
    }

    /// By party and topic, whether the sample's are shown or hidden.
    private static func narrowed(_ sample: ProbeSample) -> [String] {
        sample.codes.map { "?party=" + Address.encode($0) }
            + sample.ids.flatMap { ["?party=" + Address.encode($0), "?topic=" + Address.encode($0)] }
            + sample.words.map { "?kind=" + Address.encode($0) }
    }

    private static func monthProbes(_ sample: ProbeSample) -> [String] {
        let months = ["2023-07", "2024-02-29", "2023", "2023-13", "0000-01", "9999-12", "soon", ""]
        return ["", "?kind=summit", "?month=2024-07&kind=summit&party=JPN", "?on=2023-07-11", "?as-of=2030-01-01"]
            + months.map { "?month=" + $0 } + narrowed(sample)
            + sample.instants.map { "?month=2026-02&as-of=" + Address.encode($0) }
    }

    private static func timelineProbes(_ sample: ProbeSample) -> [String] {
        ["", "?kind=summit", "?kind=exercise", "?kind=no-kind", "?on=2023-07-11", "?as-of=2030-01-01"]
            + narrowed(sample) + sample.codes.map { "?kind=meeting&party=" + Address.encode($0) }
            + sample.instants.map { "?as-of=" + Address.encode($0) }
    }

    private static func attendanceProbes(_ sample: ProbeSample) -> [String] {
        [
            "", "?kind=all&party=all", "?kind=all&format=-", "?kind=ministerial", "?kind=exercise&party=all",
            "?kind=no-kind", "?party=all", "?offset=12",
            "?offset=999999", "?offset=x", "?format=NATO", "?on=2023-07-11", "?as-of=2030-01-01",
        ]
            + narrowed(sample) + sample.ids.map { "?kind=exercise&format=" + Address.encode($0) }
            + sample.codes.map { "?kind=meeting&format=" + Address.encode($0) }
    }
}
