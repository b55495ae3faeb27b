internal import Coordination
internal import JSON

/// Paths of portions: in files by short names and element keys (`participation.k7f2.person`), on the wire as STIX
/// selectors (`participation.[2].person`).
enum PortionPath {
    /// The selector of a path in a file; nothing where the record has nothing there.
    static func selector(_ path: String, in object: JSONValue, layout: Layout) -> String? {
        var components = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = components.first else { return nil }
        guard let property = layout.property(first) else { return walk(components, from: object, layout.type) }
        components[0] = property.wire
        if property.isPart { components = ["extensions", Entente.extensionID] + components }
        return walk(components, from: object, layout.type)
    }

    private static func walk(_ components: [String], from object: JSONValue, _ type: String) -> String? {
        var value = object
        var selector: [String] = []
        for component in components {
            if let elements = value.array {
                guard let position = position(of: component, in: elements) else { return nil }
                selector.append("[\(position)]")
                value = elements[position]
            } else if let members = value.object {
                let wires = members.keys.filter { $0 == component || ShortName.of($0, in: type) == component }
                guard let wire = wires.contains(component) ? component : wires.sorted().first,
                    let next = members[wire]
                else { return nil }
                selector.append(wire)
                value = next
            } else {
                return nil
            }
        }
        return selector.joined(separator: ".")
    }

    private static func position(of component: String, in elements: [JSONValue]) -> Int? {
        if let position = elements.firstIndex(where: { $0["key"]?.string == component }) { return position }
        guard component.hasPrefix("["), component.hasSuffix("]"), let position = Int(component.dropFirst().dropLast()),
            elements.indices.contains(position)
        else { return nil }
        return position
    }

    /// The path in a file that reads as this selector; nothing where there is none.
    static func path(_ selector: String, in object: JSONValue, layout: Layout) -> String? {
        var value = object
        var path: [String] = []
        for component in selector.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
            if let elements = value.array {
                guard let position = position(of: component, in: elements) else { return nil }
                value = elements[position]
                path.append(value["key"]?.string ?? component)
            } else {
                guard let next = value[component] else { return nil }
                value = next
                path.append(ShortName.of(component, in: layout.type))
            }
        }
        if path.starts(with: ["extensions", Entente.extensionID]), path.count > 2 { path.removeFirst(2) }
        let text = path.joined(separator: ".")
        return self.selector(text, in: object, layout: layout) == selector ? text : nil
    }

    /// The list property and the position, where a selector means exactly one element with a key.
    static func element(_ selector: String, in object: JSONValue, layout: Layout) -> (property: String, position: Int)?
    {
        var components = selector.split(separator: ".").map(String.init)
        var holder = object
        if components.starts(with: ["extensions", Entente.extensionID]) {
            components.removeFirst(2)
            holder = object["extensions"]?[Entente.extensionID] ?? .null
        }
        guard components.count == 2, let elements = holder[components[0]]?.array,
            let property = layout.property(components[0]), case .list(.element) = property.shape,
            let position = position(of: components[1], in: elements), elements[position]["key"] != nil
        else { return nil }
        return (property.wire, position)
    }
}
