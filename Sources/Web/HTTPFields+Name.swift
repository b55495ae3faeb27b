public import HTTPTypes

extension HTTPFields {
    /// The value of a field whose name was made from text; nil, and nothing set, where the text was no name.
    public subscript(name: HTTPField.Name?) -> String? {
        get { name.flatMap { self[$0] } }
        set {
            if let name { self[name] = newValue }
        }
    }
}
