import JSON

extension JSONValue {
    /// Whether a dotted path without list positions leads to an id.
    func points(to id: String, by path: String) -> Bool {
        points(to: id, by: path.split(separator: ".")[...])
    }

    private func points(to id: String, by path: ArraySlice<Substring>) -> Bool {
        if let elements = array { return elements.contains { $0.points(to: id, by: path) } }
        guard let name = path.first else { return string == id }
        if name == "extensions" {
            // Paths leave out the ids of extension definitions.
            let parts = self["extensions"]?.object?.values
            return parts?.contains { $0.points(to: id, by: path.dropFirst()) } ?? false
        }
        return self[String(name)]?.points(to: id, by: path.dropFirst()) ?? false
    }
}
