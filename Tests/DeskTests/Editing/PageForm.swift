import Foundation
import Testing

/// The form of a page as a browser would send it: every control with what stands in it.
struct PageForm {
    private(set) var items: [(name: String, value: String)] = []
    /// Every value that a radio button, a box or an option offers, by name.
    private(set) var offered: [String: [String]] = [:]
    let action: String

    /// Reads the form with class `edit` of a page.
    init?(_ page: String) {
        guard let start = page.range(of: #"<form class="edit""#),
            let end = page.range(of: "</form>", range: start.lowerBound..<page.endIndex)
        else { return nil }
        let text = String(page[start.lowerBound..<end.lowerBound])
        action = text.firstMatch(of: /action="([^"]*)"/).map { Self.plain($0.1) } ?? ""
        let control = /<input ([^>]*)>|<textarea ([^>]*)>\n?([^<]*)<\/textarea>|<select ([^>]*)>((?s).*?)<\/select>/
        for match in text.matches(of: control) {
            if let attributes = match.1 {
                addInput(String(attributes))
            } else if let attributes = match.2 {
                items.append((Self.attribute("name", attributes) ?? "", Self.plain(match.3 ?? "")))
            } else if let attributes = match.4, let name = Self.attribute("name", attributes) {
                let options = (match.5 ?? "").matches(of: /<option value="([^"]*)"( selected)?>/)
                offered[name, default: []] += options.map { Self.plain($0.1) }
                let chosen = options.first { $0.2 != nil } ?? options.first
                items.append((name, chosen.map { Self.plain($0.1) } ?? ""))
            }
        }
    }

    private mutating func addInput(_ attributes: String) {
        guard let name = Self.attribute("name", attributes[...]) else { return }
        let value = Self.attribute("value", attributes[...]) ?? ""
        let kind = Self.attribute("type", attributes[...])
        if kind == "radio" || kind == "checkbox" {
            offered[name, default: []].append(value)
            guard attributes.contains(" checked") else { return }
        }
        items.append((name, value))
    }

    private static func attribute(_ name: String, _ text: Substring) -> String? {
        text.matches(of: /([a-z-]+)="([^"]*)"/).first { $0.1 == name }.map { plain($0.2) }
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// What stands in a field.
    func value(_ name: String) -> String? { items.first { $0.name == name }?.value }

    /// Everything that is sent under a name.
    func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// Fills in a field, in the place of what stood there.
    mutating func set(_ name: String, _ values: String...) {
        items.removeAll { $0.name == name }
        for value in values { items.append((name, value)) }
    }

    /// The body of a request with a button pressed.
    func body(pressing button: String) -> [UInt8] {
        let pairs = items + [("do", button)]
        return Array(pairs.map { Self.encode($0.0) + "=" + Self.encode($0.1) }.joined(separator: "&").utf8)
    }

    private static func encode(_ text: String) -> String {
        // As browsers send line ends.
        text.replacing("\n", with: "\r\n")
            .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
