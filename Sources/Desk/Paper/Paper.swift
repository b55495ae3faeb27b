internal import Localization

/// A set of pages for paper, as plain values: what stands on it, what it is marked with, and what it rests on.
struct Paper: Sendable {
    /// One part of the set under its own heading.
    struct Section: Sendable {
        /// Names it in the address of the page; letters only.
        let id: String
        let title: String
        /// How many entries it has, for the contents; nil where it is no list.
        var count: Int?
        /// Its number among all sections of the set; nil where they are not numbered.
        var number: Int?
        let blocks: [PaperBlock]
    }

    /// What kind of set it is: "Fact sheet".
    let kind: String
    /// What it is about.
    let subject: RecordLink
    /// The subject's names in other languages.
    var otherNames: [Property.Translation] = []
    /// What is known of the subject at a glance.
    var facts: [PaperFact] = []
    let sections: [Section]
    /// Which part of the set it is, where the set is long enough to have contents.
    var part: PaperPart?
    /// Whether it is set smaller, to stand on a page or two.
    var isDense = false
    let notes: [PaperNote]
    /// The join of the labels of everything on the pages, as the reader's view names it.
    let marking: String
    let hasExercise: Bool
    /// The times that the set is about, in words; empty for now.
    let times: [String]
    /// The instant of the view: the date of print.
    let at: String
}

/// A term and what is recorded for it.
struct PaperFact: Hashable, Sendable {
    let term: String
    let text: PaperText
}

/// A piece of a section.
enum PaperBlock: Sendable {
    /// A sentence.
    case text(PaperText)
    /// The reason why there is nothing.
    case absent(String)
    case heading(PaperText)
    case facts([PaperFact])
    case table(PaperTable)
    case items([PaperItem])
    /// A text of the record in its own words.
    case quote(PaperText)
}

/// Rows of the same make; the first cell of each names it.
struct PaperTable: Hashable, Sendable {
    let caption: String
    let columns: [String]
    let rows: [[PaperText]]
}

/// An entry of a list that goes deeper: a name, what is told of it, and what hangs on it.
struct PaperItem: Hashable, Sendable {
    let head: PaperText
    var lines: [PaperText] = []
    var below: [PaperItem] = []
}
