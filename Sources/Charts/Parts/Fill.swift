/// How an area is filled: told apart by pattern, so that grey paper and eyes that mix colours up tell them apart too.
public enum Fill: String, Hashable, Sendable, CaseIterable {
    /// Nothing but the outline.
    case empty
    /// Points.
    case dotted
    /// Thin rising lines.
    case rising
    /// Thick falling lines.
    case falling
    /// Both, crossed.
    case crossed
    /// Level lines.
    case level
    /// The full colour.
    case solid

    /// The patterns, for the `defs` of a picture with this identifier.
    static func definitions(_ id: String, _ fills: some Sequence<Fill>) -> SVG {
        let patterns = each(Set(fills).sorted { $0.rawValue < $1.rawValue }) { $0.pattern(id) }
        return patterns.isEmpty ? "" : "<defs>\(patterns)</defs>\n"
    }

    private func pattern(_ id: String) -> SVG {
        let lines: SVG
        switch self {
        case .empty, .solid: return ""
        case .dotted: lines = #"<circle class="ink" cx="3" cy="3" r="1.2"/>"#
        case .rising: lines = #"<path class="line" d="M-2 8 8-2M-2 2 2-2M4 8 8 4"/>"#
        case .falling: lines = #"<path class="line thick" d="M-2-2 8 8M-2 4 2 8M4-2 8 2"/>"#
        case .crossed: lines = #"<path class="line" d="M-1-1 7 7M-1 7 7-1"/>"#
        case .level: lines = #"<path class="line" d="M0 1.5H6M0 4.5H6"/>"#
        }
        return """
            <pattern id="\(markup: id)-\(markup: rawValue)" width="6" height="6" patternUnits="userSpaceOnUse">\
            <path class="ground" d="M0 0H6V6H0Z"/>\(lines)</pattern>
            """
    }

    /// The attributes of an area with this filling in the picture with this identifier.
    func attributes(_ id: String) -> SVG {
        switch self {
        case .empty: #"class="area ground""#
        case .solid: #"class="area full""#
        default: "class=\"area\" fill=\"url(#\(markup: id)-\(markup: rawValue))\""
        }
    }
}
