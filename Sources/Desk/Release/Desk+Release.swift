internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The pages about who reads what: releasing, raising, asking why, and answering what others ask.
    func releaseRoutes() throws(RouteTableError) -> [Route] {
        let (release, raise) = ("/records/{id}/release/", "/records/{id}/raise/")
        let (why, members) = ("/records/{id}/why/", "/records/{id}/memberships/")
        let (all, one) = ("/requests/", "/requests/{request}/")
        return [
            try signedIn(.get, release, "desk.release", ReleaseProbes.record(.get, "release"), releaseForm),
            try signedIn(.post, release, "desk.release.send", ReleaseProbes.record(.post, "release"), releaseSend),
            try signedIn(.get, raise, "desk.raise", ReleaseProbes.record(.get, "raise"), raiseForm),
            try signedIn(.post, raise, "desk.raise.send", ReleaseProbes.record(.post, "raise"), raiseSend),
            try signedIn(.get, why, "desk.why", ReleaseProbes.why, self.why),
            try signedIn(.get, members, "desk.memberships", ReleaseProbes.record(.get, "memberships"), memberships),
            try signedIn(
                .post,
                members,
                "desk.memberships.send",
                ReleaseProbes.memberships,
                membershipsSend
            ),
            try signedIn(.get, all, "desk.requests", { _ in [ProbeRequest(.get, "/requests/")] }, requests),
            try signedIn(.post, one, "desk.requests.send", ReleaseProbes.requests, requestsSend),
        ]
    }

    private func signedIn(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ probes: @escaping Route.Probes,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(method, path, name: name, access: .signedIn, kind: .page, probes: probes, handler: handler)
    }

    /// The largest form that is taken, in bytes.
    static let mostFormBytes = 256 * 1024

    // MARK: - Release and raise

    private func releaseForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            try OwnRecord(id, shelf: shelf, words: words).map {
                try ReleaseFlow(record: $0, reader: reader).start(query)
            }
        }
    }

    private func releaseSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, posted) = (request.parameter("id"), try await posted(request, context))
        return try await acting(context) { [words] shelf, reader, refusal in
            try OwnRecord(id, shelf: shelf, words: words).map {
                try ReleaseFlow(record: $0, reader: reader).step(posted, refusal: refusal)
            }
        }
    }

    private func raiseForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            try OwnRecord(id, shelf: shelf, words: words).map {
                try RaiseFlow(record: $0, reader: reader).start(query)
            }
        }
    }

    private func raiseSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, posted) = (request.parameter("id"), try await posted(request, context))
        return try await acting(context) { [words] shelf, reader, refusal in
            try OwnRecord(id, shelf: shelf, words: words).map {
                try RaiseFlow(record: $0, reader: reader).step(posted, refusal: refusal)
            }
        }
    }

    /// What was posted about a record. Whoever cannot read it is told so before anything that was sent is looked at.
    func posted(_ request: WebRequest, _ context: WebContext) async throws -> Posted {
        let id = request.parameter("id")
        let visitor = context.visitor
        let isHeld = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) {
            try $0.record(id) != nil
        }
        guard isHeld else { throw Problem.notFound }
        return Posted(try await request.form(limit: Self.mostFormBytes))
    }

    // MARK: - Why

    private func why(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let party = try request.query().first("party") ?? ""
        return try await answer(context) { [words] shelf, reader in
            guard let model = try WhyModel(id, party: party, shelf: shelf, words: words) else { return nil }
            let title = words(.whyTitle, ["name": model.record.name])
            let frame = Frame(title: title, section: nil, reader: reader, crumbs: [model.record])
            return PageAnswer(frame: frame, body: model.body(words))
        }
    }

    // MARK: - Memberships

    private func memberships(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            try MembershipsFlow(id, shelf: shelf, reader: reader, words: words)?.start(query)
        }
    }

    private func membershipsSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, posted) = (request.parameter("id"), try await posted(request, context))
        return try await acting(context) { [words] shelf, reader, refusal in
            try MembershipsFlow(id, shelf: shelf, reader: reader, words: words)?.step(posted, refusal: refusal)
        }
    }

    // MARK: - What waits

    private func requests(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let done = try request.query().first("done") ?? ""
        return try await answer(context) { [words] shelf, reader in
            let notices: [String: Text] = [
                "carried-out": .requestCarriedOut, "agreed": .requestAgreed, "declined": .requestDeclined,
            ]
            return try Self.requestsPage(shelf, reader, nil, notices[done], words)
        }
    }

    private static func requestsPage(
        _ shelf: Shelf,
        _ reader: Frame.Reader,
        _ answered: (id: String, reason: String, fault: FormFault)?,
        _ notice: Text?,
        _ words: Words
    ) throws -> PageAnswer {
        let model = try RequestsModel(shelf, words: words)
        let page = RequestsPage(model: model, answered: answered, notice: notice, formToken: reader.formToken)
        let frame = Frame(title: words[.requestsTitle], section: nil, reader: reader)
        return PageAnswer(
            frame: frame,
            body: page.body(words),
            status: answered == nil ? .ok : .unprocessableContent
        )
    }

    private func requestsSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("request")
        let posted = Posted(try await request.form(limit: Self.mostFormBytes))
        let reason = FormValue.trimmed(posted.first("reason"))
        return try await acting(context) { [words] shelf, reader, refusal in
            // Who sees what the public sees answers nothing.
            guard context.visitor.ceiling == nil,
                let open = try shelf.view.requests().first(where: { $0.id == id })
            else { return nil }
            let key = "reason-" + id
            if let refusal {
                let fault = FormFault(path: key, message: words(.formRefused, ["reason": refusal]))
                return .page(try Self.requestsPage(shelf, reader, (id, reason, fault), nil, words))
            }
            if posted.action.name == "agree" {
                return .act(.approve(request: id)) { receipt in
                    Address("/requests/", query: [("done", receipt.waiting == nil ? "carried-out" : "agreed")])
                }
            }
            guard posted.action.name == "decline", !(reason.isEmpty && open.canAgree) else {
                let fault = FormFault(path: key, message: words[.formReasonNeeded])
                return .page(try Self.requestsPage(shelf, reader, (id, reason, fault), nil, words))
            }
            return .act(.decline(request: id, reason: reason)) { _ in
                Address("/requests/", query: [("done", "declined")])
            }
        }
    }
}
