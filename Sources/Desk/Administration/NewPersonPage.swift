internal import Labels
internal import Localization
internal import Records

/// The form by which somebody is added to the party's people.
struct NewPersonPage {
    let administration: Administration
    var form: PersonForm
    var faults: [FormFault] = []
    /// The party's realm; empty where it has none yet.
    let realm: String

    func answer() throws -> PageAnswer {
        let words = administration.words
        let parts = FormPart(faults: faults, words: words)
        let party = try administration.shelf.partyName(administration.party, words: words)
        let body: HTML = """
            <h1>\(words[.personNew])</h1>
            \(parts.summary)<p>\(words(.personNewAdvice, ["party": party]))</p>
            \(parts.open(Address("/administration/people/new/"), token: administration.reader.formToken))
            \(parts.identity(form, realm: realm))
            \(parts.clearance(form, levels: administration.levels, caveats: administration.ceiling.caveats))
            \(parts.acts([("add", .personAdd)], leave: Administration.home))</form>
            """
        return administration.page(words[.personNew], body, isRefused: !faults.isEmpty)
    }
}
