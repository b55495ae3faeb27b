import JSON

/// One check of one object: walks the document once, collects findings and what a valid object is made of.
///
/// Paths of findings grow on the way out of the walk, so that objects without findings pay nothing for them.
struct ObjectCheck {
    let catalogue: CataloguePlan
    let plan: KindPlan
    let root: JSONNode
    let type: String
    var findings: [Finding] = []
    var references: [Reference] = []
    var markings: [Identifier] = []
    var granularMarkings: [GranularMarking] = []
    var id: Identifier?
    var created: Timestamp?
    var modified: Timestamp?
    var createdBy: Identifier?
    var revoked = false
    var language: String?
    /// Whether the object is an observable that says it is defanged: its values need not have their form.
    var isDefanged = false
    /// Whether references may name keys of the same container instead of ids (`objects` of observed-data).
    var takesLocalReferences = false
    /// The names of unknown properties down to the present place.
    var trail: [JSONKey] = []
    /// The severity of findings that were not kept, the graver one.
    var unkept: Finding.Severity?
    /// How many findings of one object are kept: enough to mend it by, and no way to fill memory.
    static let maximumFindings = 500

    /// Checks an object.
    static func run(_ node: JSONNode, _ catalogue: CataloguePlan) -> Verdict {
        switch begin(node, catalogue) {
        case .failure(let refusal): return .invalid([refusal.finding])
        case .success(var check): return check.finish()
        }
    }

    /// Finds the kind; refuses what no further finding would help.
    private static func begin(_ node: JSONNode, _ catalogue: CataloguePlan) -> Result<ObjectCheck, Refusal> {
        func refuse(_ path: String, _ rule: String, _ reason: String, _ expectation: String) -> Result<Self, Refusal> {
            .failure(Refusal(finding: Finding(path: path, rule: rule, reason: reason, expectation: expectation)))
        }
        guard node.kind == .object else { return refuse("", "STIX 2.1 §3", "is \(node.kind.words)", "an object") }
        guard let type = node["type"] else {
            return refuse("/type", "STIX 2.1 §3.2", "is missing", "the type of the object")
        }
        let index = type.withUTF8 { catalogue.table.index(of: $0) }
        guard let index else {
            return refuse("/type", "STIX 2.1 §3.2", "is \(type.kind.words)", "the type of the object")
        }
        let plan: KindPlan
        let name: String
        if let index {
            plan = catalogue.plans[index]
            name = plan.kind.name
        } else {
            guard type.withUTF8(Name.isType) == true else {
                return refuse(
                    "/type",
                    "STIX 2.1 §3.1",
                    "is \(Quoted(type.string ?? ""))",
                    "3 to 250 letters a-z, digits and single hyphens, a letter first"
                )
            }
            if type.equals("action") { return refuse("/type", "STIX 2.1 §3.8", "is \"action\"", "no reserved type") }
            plan = catalogue.plan(forUnknown: node)
            name = type.string ?? ""
        }
        if plan.kind.objectClass == .bundle {
            return refuse("/type", "STIX 2.1 §8", "is a bundle", "an object: a bundle only holds objects")
        }
        if let finding = oldVersion(node, plan.kind.objectClass) { return .failure(Refusal(finding: finding)) }
        return .success(ObjectCheck(catalogue: catalogue, plan: plan, root: node, type: name))
    }

    /// A single finding for objects of STIX 2.0, whose other properties follow other rules.
    private static func oldVersion(_ node: JSONNode, _ objectClass: Kind.Class) -> Finding? {
        let version = node["spec_version"]
        let isOld =
            switch objectClass {
            case .observable, .bundle: version?.equals("2.0") ?? false
            case .unknown:
                version?.equals("2.0") ?? (node["created"] != nil || node["modified"] != nil)
            case .domainObject, .relationshipObject, .meta: version?.equals("2.0") ?? true
            }
        guard isOld else { return nil }
        return Finding(
            path: "/spec_version",
            rule: "STIX 2.1 §3.2",
            reason: version == nil ? "is missing: the object is STIX 2.0" : "is \"2.0\"",
            expectation: "\"2.1\""
        )
    }

    private mutating func finish() -> Verdict {
        isDefanged = plan.kind.objectClass == .observable && root["defanged"]?.boolean == true
        check(root, plan.shape)
        if let created, let modified, modified < created {
            report(
                "/modified",
                "STIX 2.1 §3.6",
                "is \(modified.text), before created (\(created.text))",
                "the same instant as created or a later one"
            )
        }
        if !granularMarkings.isEmpty { checkSelectors() }
        if plan.kind.objectClass == .meta { checkSelfMarking() }
        if let key = plan.kind.extensionID { checkExtension(key) }
        if let id, plan.kind.objectClass == .observable { checkObservable(id) }
        if findings.count > 1 { findings.sort() }
        if let unkept {
            findings.append(
                Finding(
                    path: "",
                    rule: "STIX 2.1 §12",
                    severity: unkept,
                    reason: "has more findings than the \(Self.maximumFindings) listed",
                    expectation: "fewer"
                )
            )
        }
        guard let id, !findings.contains(where: { $0.severity == .error }) else { return .invalid(findings) }
        sortReferences()
        let object = ValidObject(
            id: id,
            type: type,
            objectClass: plan.kind.objectClass,
            created: created,
            modified: modified,
            createdBy: createdBy,
            revoked: revoked,
            language: language,
            canonical: root.canonicalBytes(),
            references: references,
            markings: markings,
            granularMarkings: granularMarkings
        )
        return .valid(object, warnings: findings)
    }

    /// By path; those of one path keep their order.
    private mutating func sortReferences() {
        let isSorted = references.indices.dropFirst().allSatisfy { references[$0 - 1].path <= references[$0].path }
        if isSorted { return }
        let sorted = references.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
        references = sorted.map(\.element)
    }
}

/// Why an object is not checked further.
private struct Refusal: Error {
    let finding: Finding
}

extension CataloguePlan {
    /// The plan for a type that no table describes: extensions may say of which class it is (STIX 2.1 §7.3).
    func plan(forUnknown node: JSONNode) -> KindPlan {
        guard let extensions = node["extensions"] else { return unknown }
        for member in extensions.members {
            guard let type = member.value["extension_type"] else { continue }
            if type.equals("new-sdo") { return unknownDomainObject }
            if type.equals("new-sro") { return unknownRelationshipObject }
            if type.equals("new-sco") { return unknownObservable }
        }
        return unknown
    }
}

extension ObjectCheck {
    /// Adds an error, or a warning.
    mutating func report(
        _ path: String,
        _ rule: String,
        _ reason: String,
        _ expectation: String,
        _ severity: Finding.Severity = .error
    ) {
        keep(Finding(path: path, rule: rule, severity: severity, reason: reason, expectation: expectation))
    }

    /// Adds a finding while there is room.
    mutating func keep(_ finding: Finding) {
        if findings.count < Self.maximumFindings {
            findings.append(finding)
        } else if unkept != .error {
            unkept = finding.severity
        }
    }

    /// Gives the findings since a mark one more step at the front of their paths.
    mutating func prefix(from mark: Int, with name: JSONKey) {
        let step = Pointer.step(name.text)
        for index in mark..<findings.count { findings[index] = findings[index].beneath(step) }
    }

    /// The same with the index of a list.
    mutating func prefix(from mark: Int, with offset: Int) {
        for index in mark..<findings.count { findings[index] = findings[index].beneath("/\(offset)") }
    }

    /// Reports a value of the wrong kind; null and empty lists and objects have rules of their own.
    mutating func mismatch(_ node: JSONNode, _ expectation: String, _ section: String) {
        switch node.kind {
        case .null: report("", "STIX 2.1 §2", "is null", "no null: the property left out")
        default: report("", section, "is \(node.kind.words)", expectation)
        }
    }
}

extension JSONNode.Kind {
    /// What it is called.
    var words: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
