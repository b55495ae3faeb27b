internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The pages on which records are written, changed and withdrawn. For those who do not write they do not exist.
    func editingRoutes() throws(RouteTableError) -> [Route] {
        let (new, edit, revoke) = ("/new/{kind}/", "/records/{id}/edit/", "/records/{id}/revoke/")
        return [
            try writing(.get, "/new/", "desk.new", { _ in [ProbeRequest(.get, "/new/")] }, kinds),
            try writing(.get, new, "desk.new.form", EditProbes.new(.get), newForm),
            try writing(.post, new, "desk.new.send", EditProbes.new(.post), newSend),
            try writing(.get, edit, "desk.edit", EditProbes.record(.get, "edit"), editForm),
            try writing(.post, edit, "desk.edit.send", EditProbes.record(.post, "edit"), editSend),
            try writing(.get, revoke, "desk.revoke", EditProbes.record(.get, "revoke"), revokeForm),
            try writing(.post, revoke, "desk.revoke.send", EditProbes.record(.post, "revoke"), revokeSend),
        ]
    }

    private func writing(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ probes: @escaping Route.Probes,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(method, path, name: name, access: .signedIn, kind: .page, probes: probes, handler: handler)
    }

    /// The largest form that is taken, in bytes.
    private static let mostBytes = 1024 * 1024

    /// Reads as a writer. Whoever does not write, and whatever is not theirs, gets the one 404.
    private func reading<T: Sendable>(
        _ context: WebContext,
        _ make: @Sendable (Editor) throws -> T?
    ) async throws -> T {
        let visitor = context.visitor
        let made = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) {
            [words, records, identifiers] view -> T? in
            let editor = Editor(
                Shelf(view),
                words: words,
                catalogue: records.catalogue,
                identifiers: identifiers,
                secret: context.formToken
            )
            return try editor.flatMap(make)
        }
        guard let made else { throw Problem.notFound }
        return made
    }

    /// A page in its frame.
    private func answer(_ view: EditView, _ context: WebContext) -> WebResponse {
        var frame = Frame(title: view.title, section: nil, reader: Frame.Reader(context))
        frame.mayWrite = true
        frame.hasExercise = view.hasExercise
        if let record = view.record { frame.crumbs = [record] }
        return .page(frame.page(view.body, site: settings.site, words: words), status: view.status)
    }

    private func kinds(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let view = try await reading(context) { editor in
            EditView(title: editor.words[.editNewTitle], body: NewPage().body(editor.words))
        }
        return answer(view, context)
    }

    private func newForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let type = request.parameter("kind")
        let view = try await reading(context) { editor in
            try FormKind.of(type).map { try editor.page(editor.form(new: $0)) }
        }
        return answer(view, context)
    }

    private func editForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let view = try await reading(context) { editor in
            try editor.editable(id).map { try editor.page(try editor.form(of: $0.served, kind: $0.kind)) }
        }
        return answer(view, context)
    }

    private func newSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let type = request.parameter("kind")
        // Who does not write is told so before anything that was sent is looked at.
        try await reading(context) { _ in FormKind.of(type) == nil ? nil : () }
        let posted = Posted(try await request.form(limit: Self.mostBytes))
        return try await run(context) { editor in
            try FormKind.of(type).flatMap { try editor.step(posted, kind: $0, id: nil) }
        }
    }

    private func editSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        try await reading(context) { try $0.editable(id).map { _ in () } }
        let posted = Posted(try await request.form(limit: Self.mostBytes))
        return try await run(context) { editor in
            try editor.editable(id).flatMap { try editor.step(posted, kind: $0.kind, id: id) }
        }
    }

    private func revokeForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let view = try await reading(context) { editor in
            try editor.editable(id).flatMap { try editor.page(Withdrawal(of: $0.served)) }
        }
        return answer(view, context)
    }

    private func revokeSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        try await reading(context) { try $0.editable(id).map { _ in () } }
        let posted = Posted(try await request.form(limit: Self.mostBytes))
        return try await run(context) { try $0.step(Withdrawal(posted, id: id)) }
    }

    /// Decides, writes where there is something to write, and says what became of it.
    private func run(
        _ context: WebContext,
        _ decide: @Sendable (Editor) throws -> EditStep?
    ) async throws -> WebResponse {
        switch try await reading(context, decide) {
        case .page(let view): return answer(view, context)
        case .go(let address): return .seeOther(address.text)
        case .write(let draft, let form, let purpose):
            let written = try await write(draft, purpose, as: context.visitor)
            if case .stored = written { return .seeOther(Entry.address(of: draft.id).text) }
            let view = try await reading(context) { editor in
                // The same form sent twice: the first one has stored it.
                if draft.isNew, try editor.view.record(draft.id) != nil { return EditOutcome.done }
                return .view(try editor.page(form, written))
            }
            guard case .view(let page) = view else { return .seeOther(Entry.address(of: draft.id).text) }
            return answer(page, context)
        case .revoke(let draft, let withdrawal):
            let written = try await write(draft, .save, as: context.visitor)
            guard case .refused(let reason) = written else { return .seeOther(Entry.address(of: draft.id).text) }
            let view = try await reading(context) { editor in
                let message = editor.words(.editFaultRefused, ["reason": reason])
                return try editor.page(withdrawal, faults: [FormFault(path: "reason", message: message)])
            }
            return answer(view, context)
        }
    }
}

/// What is shown after a write.
private enum EditOutcome: Sendable {
    case view(EditView)
    case done
}
