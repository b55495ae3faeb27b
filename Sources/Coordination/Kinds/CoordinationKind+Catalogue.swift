public import STIX

extension Catalogue {
    /// STIX 2.1 with the types and parts of the coordination.
    public static let coordination = Catalogue.standard.adding(
        CoordinationKind.all.filter { $0.form == .type }.map(\.kind),
        extensions: CoordinationKind.all.filter { $0.form == .part }.map(\.part)
    )
}

extension CoordinationKind {
    /// The table of a type for the check.
    var kind: Kind {
        Kind(
            type,
            .domainObject,
            section: "Entente " + name.lowercased(),
            extensionID: Entente.extensionID,
            properties: properties.map(\.checked)
        )
    }

    /// The part of a standard type for the check.
    var part: Extension {
        Extension(
            Entente.extensionID,
            on: [type],
            STIX.Shape(properties.map(\.checked), section: "Entente " + name.lowercased())
        )
    }
}

extension CoordinationKind.Property {
    /// The property for the check.
    var checked: STIX.Property {
        isRequired ? .required(name, shape.type) : .optional(name, shape.type)
    }
}

extension CoordinationKind.Shape {
    /// What the check demands of a value.
    var type: ValueType {
        switch self {
        case .text: .string
        case .boolean: .boolean
        case .integer: .integer
        case .decimal: .text(.decimal)
        case .date: .text(.worldDate)
        case .period: .text(.period)
        case .timestamp: .timestamp
        case .language: .language
        case .url: .text(.webAddress)
        case .sha256: .text(.sha256)
        case .word(let vocabulary): .vocabulary(Vocabulary(vocabulary.name, vocabulary.words))
        case .reference(let types): .reference(types.isEmpty ? .any : Targets(types: types))
        case .list(let inner): .list(inner.type)
        case .element(let properties): .object(STIX.Shape(properties.map(\.checked)))
        case .dictionary(let inner): .dictionary(of: inner.type)
        }
    }
}

extension TextForm {
    /// See `WorldDate`.
    static let worldDate = TextForm("date", expectation: "a date of EDTF level 0: 2023, 2023-07 or 2023-07-11") {
        WorldDate($0) != nil
    }

    /// See `Period`.
    static let period = TextForm(
        "period",
        expectation: "a date or an interval of EDTF: 2023-07-11, 2023/2026, 2018/.. or 2018/"
    ) { Period($0) != nil }

    /// Digits, with at most one point among them and perhaps a sign before.
    static let decimal = TextForm("decimal number", expectation: "digits, with at most one point among them") { text in
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// 64 hexadecimal digits.
    static let sha256 = TextForm("SHA-256", expectation: "64 digits 0-9 and a-f") { text in
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// What pages may offer as a link. Whatever else a source's address may be, it is never run.
    static let webAddress = TextForm("web address", expectation: "an address that begins with https:// or http://") {
        ($0.hasPrefix("https://") || $0.hasPrefix("http://")) && !$0.utf8.contains { $0 <= 0x20 }
    }
}
