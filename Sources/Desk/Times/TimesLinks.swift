/// Makes the links and the search forms of a finished page keep its times.
///
/// Done once over the whole page, so that no part of it has to remember to: in a page of this room `href="/` can only be
/// the beginning of a link, as a quotation mark in a text of the record is always escaped.
struct TimesLinks {
    let times: Times

    /// Places where times mean nothing: what is done there is done now.
    private static let timeless = [
        "/assets/", "/sign-in", "/sign-out", "/account", "/administration", "/new", "/help/", "/language/", "/view-as",
        "/requests", "/me/", "/taxii2",
    ]
    private static let timelessEnds = [
        "/edit", "/release", "/raise", "/revoke", "/why", "/memberships", "/report", "/answer",
    ].flatMap { [$0, $0 + "/"] }

    /// The page with its times in every link and every form that asks for another page.
    func carried(by page: String) -> String {
        guard !times.isNow else { return page }
        let parameters = times.asked.sorted { $0.key < $1.key }
        let fields = parameters.map { name, value in
            #"<input type="hidden" name="\#(name)" value="\#(HTML(escaping: value).text)">"#
        }.joined()
        var result = ""
        result.reserveCapacity(page.utf8.count + page.utf8.count / 8)
        for (index, piece) in page.split(separator: #" href="/"#, omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                result += piece
                continue
            }
            let end = piece.firstIndex(of: "\"") ?? piece.endIndex
            result += #" href=""# + kept("/" + piece[..<end], parameters) + piece[end...]
        }
        return Self.inForms(fields, of: result)
    }

    /// An address as it stands in the page, with the times that it does not have yet.
    private func kept(_ address: String, _ parameters: [(key: String, value: String)]) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard !Self.timeless.contains(where: path.hasPrefix), !Self.timelessEnds.contains(where: path.hasSuffix)
        else { return address }
        let fragment = address.firstIndex(of: "#").map { String(address[$0...]) } ?? ""
        var whole = String(address.dropLast(fragment.count))
        for (name, value) in parameters where !Self.names(whole).contains(name) {
            whole += (whole.contains("?") ? "&amp;" : "?") + name + "=" + Address.encode(value)
        }
        return whole + fragment
    }

    /// The parameters that an address in the page has already; set to nothing by the link that leads back to now.
    private static func names(_ address: String) -> Set<String> {
        guard let mark = address.firstIndex(of: "?") else { return [] }
        let query = address[address.index(after: mark)...].replacing("&amp;", with: "&")
        return Set(query.split(separator: "&").map { String($0.prefix { $0 != "=" }) })
    }

    /// Forms that ask by GET keep the times; the one that sets them says so itself.
    private static func inForms(_ fields: String, of page: String) -> String {
        var result = ""
        for (index, piece) in page.split(separator: "<form ", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = piece.firstIndex(of: ">") else {
                result += index > 0 ? "<form " + piece : piece
                continue
            }
            let tag = piece[...end]
            let keeps = tag.contains(#"method="get""#) && !tag.contains(#"class="times""#)
            result += "<form " + tag + (keeps ? fields : "") + piece[piece.index(after: end)...]
        }
        return result
    }
}
