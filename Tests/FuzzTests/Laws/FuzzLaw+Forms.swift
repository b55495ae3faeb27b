import HTTPTypes
import JSON
import Web

@testable import Desk

extension FuzzLaw {
    private static let lineForms: [LineForm] = [
        .text, .integer, .decimal, .date, .period, .timestamp, .language, .url, .sha256,
    ]

    /// A query or form that is accepted means the same when it is written and read again, and fills every form there
    /// is; a line that is accepted is accepted in the form in which it is kept; nobody is led off the node.
    static let forms = FuzzLaw("forms") { input in
        guard let text = String(validating: input, as: UTF8.self) else { return }
        let query: Query
        do throws(Problem) {
            query = try Query(parsing: text)
        } catch {
            return try hold(error.status == .badRequest, "a form that is none is a bad request")
        }
        try hold(try Query(parsing: query.text) == query, "what is written means the same: \(query.text)")
        let posted = Posted(query)
        try hold(!posted.action.name.contains(":"), "an action is a name and a place")
        for kind in FormKind.all {
            for field in kind.fields {
                let value = FormValue(posted, at: field.name, as: field.control, base: nil)
                let again = FormValue(posted, at: field.name, as: field.control, base: nil)
                try hold(again == value, "a form is filled alike each time: \(field.name)")
            }
        }
        for item in query.items {
            try checkLine(item.value)
            let path = LocalPath.of(item.value)
            let isLocal = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
            try hold(isLocal && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "the way back is local: \(path)")
        }
    }

    private static func checkLine(_ text: String) throws {
        for form in lineForms {
            guard let value = LineReader.value(text, as: form) else { continue }
            let kept = value.string ?? value.canonicalText
            try hold(LineReader.value(kept, as: form) == value, "what is kept of a line is read alike: \(kept)")
        }
        let trimmed = FormValue.trimmed(text)
        try hold(FormValue.trimmed(trimmed) == trimmed, "what is trimmed stays as it is")
    }
}
