internal import Coordination
public import JSON
internal import STIX

extension Folder {
    /// A folder of these objects, for writing: records sorted by type and key, keys taken from `keys` where it has the
    /// id, else made of code or name. Of objects with one id the last one counts; objects without id or type are left
    /// out.
    ///
    /// Marking-definitions that label texts make again are written as labels, all others as records.
    public init(objects: [JSONValue], manifest: Manifest, keys: [String: String] = [:]) {
        var byID: [String: JSONValue] = [:]
        for object in objects {
            if let id = object["id"]?.string, object["type"]?.string != nil { byID[id] = object }
        }
        let namespace = UUIDText(manifest.namespace)
        var used: Set<String> = []
        var records: [Record] = []
        var markings: [JSONValue] = []
        // What has a key comes first, so that no made key takes a given one.
        for id in byID.keys.sorted(by: { (keys[$0] == nil ? 1 : 0, $0) < (keys[$1] == nil ? 1 : 0, $1) }) {
            guard let object = byID[id], let type = object["type"]?.string else { continue }
            if let namespace, Folder.isMade(object, namespace: namespace, manifest: manifest) {
                markings.append(object)
                continue
            }
            let key = keys[id] ?? Folder.key(of: object, id: id, unlike: used, type: type)
            used.insert(type + "/" + key)
            records.append(Record(key: key, object: object))
        }
        records.sort { ($0.type, $0.key) < ($1.type, $1.key) }
        self.init(manifest: manifest, records: records, markings: markings)
    }

    /// The keys of the folder's records, by id: what a later export needs to keep them.
    public var keys: [String: String] {
        Dictionary(records.map { ($0.id, $0.key) }) { first, _ in first }
    }

    /// Whether reading makes this marking of a label text, or of the marking text of an exercise.
    private static func isMade(_ object: JSONValue, namespace: UUIDText, manifest: Manifest) -> Bool {
        guard object["type"]?.string == "marking-definition", let name = object["name"]?.string else { return false }
        let texts = ["label:" + name, "exercise:" + (manifest.exercise ?? "")]
        let ids = texts.map { "marking-definition--" + UUIDText.v5(namespace: namespace, name: $0).text }
        return ids.contains(object["id"]?.string ?? "")
    }

    private static func key(of object: JSONValue, id: String, unlike used: Set<String>, type: String) -> String {
        let code = object["extensions"]?[Entente.extensionID]?["code"]?.string
        let word = slug(code ?? object["name"]?.string ?? "")
        if !word.isEmpty, !used.contains(type + "/" + word) { return word }
        let digits = id.suffix(36)
        let short = (word.isEmpty ? "" : word + "-") + digits.prefix(8)
        return used.contains(type + "/" + short) ? String(digits) : short
    }

    /// A text as a key: its ASCII letters and digits in lower case with hyphens between, forty characters at most.
    private static func slug(_ text: String) -> String {
        var words: [String] = []
        for word in text.lowercased().split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
            if (words.joined(separator: "-") + "-" + word).utf8.count > 40 { break }
            words.append(String(word))
        }
        return words.joined(separator: "-")
    }
}
