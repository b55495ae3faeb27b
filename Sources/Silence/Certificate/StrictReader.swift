internal import JSON
internal import STIX

/// Reads an object of which every member is known and asked for.
struct StrictReader {
    let path: String
    private let members: [String: JSONValue]
    private var rest: Set<String>

    init(_ value: JSONValue, _ path: String) throws(CertificateError) {
        guard let members = value.object else { throw CertificateError(path, .kind, "no object") }
        self.path = path
        self.members = members
        rest = Set(members.keys)
    }

    /// A member that has to be there.
    mutating func take(_ name: String) throws(CertificateError) -> JSONValue {
        guard let value = members[name] else {
            throw CertificateError(path + "/" + name, .missing, "it has to be there")
        }
        rest.remove(name)
        return value
    }

    /// A member that may be missing.
    mutating func takeIfPresent(_ name: String) -> JSONValue? {
        rest.remove(name)
        return members[name]
    }

    /// A text.
    mutating func string(_ name: String) throws(CertificateError) -> String {
        guard let text = try take(name).string else { throw CertificateError(path + "/" + name, .kind, "no text") }
        return text
    }

    /// An integer.
    mutating func integer(_ name: String) throws(CertificateError) -> Int {
        guard let number = try take(name).integer else {
            throw CertificateError(path + "/" + name, .kind, "no integer")
        }
        return Int(number)
    }

    /// A text that means something.
    mutating func read<Value>(_ name: String, _ parse: (String) -> Value?) throws(CertificateError) -> Value {
        let text = try string(name)
        guard let value = parse(text) else { throw CertificateError(path + "/" + name, .value, text) }
        return value
    }

    /// The same, where the member may be missing.
    mutating func readIfPresent<Value>(_ name: String, _ parse: (String) -> Value?) throws(CertificateError) -> Value? {
        members[name] == nil ? nil : try read(name, parse)
    }

    /// The elements of a list, each read at its place.
    mutating func list<Value>(
        _ name: String,
        _ read: (JSONValue, String) throws(CertificateError) -> Value
    ) throws(CertificateError) -> [Value] {
        guard let elements = try take(name).array else { throw CertificateError(path + "/" + name, .kind, "no list") }
        var result: [Value] = []
        for (index, element) in elements.enumerated() {
            result.append(try read(element, path + "/" + name + "/\(index)"))
        }
        return result
    }

    /// A list of texts that mean something.
    mutating func texts<Value>(_ name: String, _ parse: (String) -> Value?) throws(CertificateError) -> [Value] {
        try list(name) { value, path throws(CertificateError) in
            guard let text = value.string else { throw CertificateError(path, .kind, "no text") }
            guard let value = parse(text) else { throw CertificateError(path, .value, text) }
            return value
        }
    }

    /// Refuses what was not asked for.
    func finish() throws(CertificateError) {
        if let name = rest.sorted().first { throw CertificateError(path + "/" + name, .unknown, "no such member") }
    }
}

extension JSONValue {
    /// An object of the members that are there.
    init(members: [String: JSONValue?]) {
        self = .object(members.compactMapValues(\.self))
    }

    /// Texts as a list.
    init(texts: some Sequence<some CustomStringConvertible>) {
        self = .array(texts.map { .string($0.description) })
    }
}
