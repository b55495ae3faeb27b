internal import Localization
internal import Records

#if DEBUG
internal import Mutants
#endif

extension Editor {
    /// What a form that came in leads to; nil where there is nothing for this writer.
    ///
    /// - Parameter id: the record to change; nil for a new one
    func step(_ posted: Posted, kind: FormKind, id: String?) throws -> EditStep? {
        var current: Served?
        if let id {
            guard let found = try editable(id) else { return nil }
            current = found.served
        }
        let shown = try current.map { current in
            try view.versions(of: current.id).last { $0.version == posted.first("version") } ?? current
        }
        let before = try shown.map { try self.form(of: $0, kind: kind) }
        var form = EditForm(posted, kind: kind, id: id, base: before)
        if id == nil, form.version.isEmpty { form.version = self.form(new: kind).version }
        let action = posted.action.name
        let place = posted.action.place
        form.forgetWords(except: action == "find" ? place : nil)
        let isAsking = form.references.contains { !FormValue.trimmed($0.typed).isEmpty }
        switch action {
        case "add": form.addRow(place)
        case "remove": form.removeRow(place)
        case "up": form.moveUp(place)
        case "find": return .page(try page(form, asked: place))
        case "merge":
            guard let current, let before else { break }
            return .page(try page(try merged(form, before: before, over: current, kind: kind), panel: .merged))
        // Enter in a field finds what its words ask for; it never stores by accident.
        case "auto" where isAsking: break
        case "auto", "check": return try draftStep(form, .check, over: current, before: before, posted)
        case "save": return try draftStep(form, .save, over: current, before: before, posted)
        case "preview": return try draftStep(form, .preview(form.preview), over: current, before: before, posted)
        default: break
        }
        return .page(try page(form))
    }

    private func draftStep(
        _ form: EditForm,
        _ purpose: EditPurpose,
        over current: Served?,
        before: EditForm?,
        _ posted: Posted
    ) throws -> EditStep {
        #if DEBUG
        if LeakMutant.conflictWithHiddenVersion.isActive, let current, let before,
            try view.lastVersionOfTheTable(current.id) != form.version
        {
            return .page(try conflict(form, before: before, with: current, posted))
        }
        #endif
        if let current, let before, current.version != form.version {
            return .page(try conflict(form, before: before, with: current, posted))
        }
        let (draft, faults) = try draft(form, over: current)
        guard let draft else { return .page(try page(form, faults: faults)) }
        return .write(draft, form, purpose)
    }
}

extension EditForm {
    /// Lets go of words that have found what they were typed for: where a record is chosen.
    mutating func forgetWords(except place: String?) {
        for field in kind.fields {
            guard let value = values[field.name] else { continue }
            values[field.name] = value.forgettingWords(at: field.name, except: place)
        }
    }
}

extension FormValue {
    fileprivate func forgettingWords(at path: String, except place: String?) -> FormValue {
        switch self {
        case .references(let ids, _) where !ids.isEmpty && path != place: .references(ids, typed: "")
        case .fields(let fields):
            .fields(
                Dictionary(
                    uniqueKeysWithValues: fields.map { name, value in
                        (name, value.forgettingWords(at: "\(path).\(name)", except: place))
                    }
                )
            )
        case .rows(let rows):
            .rows(
                rows.enumerated().map { index, row in
                    var row = row
                    row.value = row.value.forgettingWords(at: "\(path).\(index)", except: place)
                    return row
                }
            )
        default: self
        }
    }
}
