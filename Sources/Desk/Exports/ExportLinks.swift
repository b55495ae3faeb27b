internal import Localization

/// The line under a list that leads to its files.
struct ExportLinks {
    /// The page, with what narrows it; the part that is shown of it is left out.
    let page: Address
    let words: Words

    /// The links of the page's files; nothing for a page that has none.
    var html: HTML {
        guard let list = ListExport.at(page.path) else { return "" }
        let links = each(list.formats, between: " \u{B7} ") { format -> HTML in
            var address = page.setting("offset", nil)
            address.path += format.rawValue
            return #"<a href="\#(address)"\#(when(format.isDownload, " download"))>\#(words[format.name])</a>"#
        }
        return """
            <p class="files no-print"><b>\(words[.exportHeading])</b> \(links) \u{B7} \
            <a href="/downloads/">\(words[.exportEverything])</a></p>

            """
    }

    /// The links of a record's files.
    ///
    /// - Parameter version: the version that is shown, where it is not the latest
    static func html(ofRecord address: Address, version: String?, words: Words) -> HTML {
        let files: [(String, Text)] = [("facts.csv", .exportCSV), ("facts.json", .exportJSON), ("stix", .exportSTIX)]
        let links = each(files, between: " \u{B7} ") { file -> HTML in
            var address = address.setting("version", version)
            address.path += file.0
            return #"<a href="\#(address)" download>\#(words[file.1])</a>"#
        }
        return #"<p class="files no-print"><b>\#(words[.exportRecordHeading])</b> \#(links)</p>"#
    }
}

extension ListExport.Format {
    /// Whether the file is for keeping; feeds and calendars are for programs that come back.
    var isDownload: Bool { self != .feed && self != .calendar }

    fileprivate var name: Text {
        switch self {
        case .csv: .exportCSV
        case .json: .exportJSON
        case .stix: .exportSTIX
        case .feed: .exportFeed
        case .participation: .exportParticipation
        case .calendar: .exportCalendar
        }
    }
}
