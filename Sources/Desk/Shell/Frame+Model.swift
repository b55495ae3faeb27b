internal import Localization
internal import Web

/// What surrounds every page: who reads it, where they are, and what the page is called.
struct Frame: Sendable {
    /// Who reads, as the bar shows it.
    struct Reader: Hashable, Sendable {
        /// The name they are greeted with; nil for the public.
        let name: String?
        /// How far they let themselves see; nil for all that they may.
        let view: ReducedView?
        /// What their forms send back; empty for visitors without a session.
        let formToken: String
        /// The page that they asked for, to come back to after a change of view.
        let here: String

        init(_ context: WebContext) {
            name = context.visitor.name
            view = ReducedView.allCases.first { $0.ceiling == context.visitor.ceiling }
            formToken = context.formToken
            here = context.here
        }

        private init() {
            name = nil
            view = nil
            formToken = ""
            here = "/"
        }

        /// Whether they see less than they may, by their own choice.
        var isReduced: Bool { view != nil }

        /// Nobody in particular: for pages that are the same for everyone.
        static let nobody = Reader()
    }

    /// What the page is called, before the name of the record.
    let title: String
    /// The language of the title, where it is a record's name.
    var titleLanguage: String?
    let section: Section?
    let reader: Reader
    /// The permanent address of the record that the page shows.
    var canonical: Address?
    /// Where the page lies, from the list down.
    var crumbs: [RecordLink] = []
    /// Whether a record of an exercise is on the page.
    var hasExercise = false
    /// The times that the page is about; nil for pages about nothing recorded.
    var times: Times?
    /// The page is about no time, even where it is asked for at one: help, and what the reader may read.
    var isTimeless = false
    /// What the page says depends on the hour, so that it is not kept for the next visit.
    var isFleeting = false
    /// Whether the reader writes, so that the way to the forms is shown.
    var mayWrite = false
    /// Whether the reader administers the people of their party.
    var mayAdminister = false
    /// How many requests and reports of others wait for the reader.
    var waiting = 0
}
