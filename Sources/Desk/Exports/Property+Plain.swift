extension PropertyReader {
    /// A value in words, as a file has it: without links.
    func plain(_ text: String, of name: String, in entry: Entry) throws -> String {
        switch try self.text(text, of: name, in: entry) {
        case .text(let words): words
        case .said(let said): said.text
        case .links(let links): links.first?.name ?? text
        default: text
        }
    }
}
