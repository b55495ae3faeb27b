internal import HTTPTypes
internal import JSON
internal import Localization
public import Records
public import Silence
public import Web

/// The doors to the certificates of finished decisions, as a page and as a file.
public struct CertificateRoutes: Sendable {
    /// What signs, as it is at one instant.
    public struct Signing: Sendable {
        /// The keys that the node has published.
        let published: PublishedKeys
        /// Makes the certificate of a finished decision.
        let certify: @Sendable (DecisionCase) throws -> SignedCertificate

        /// By these keys.
        public init(
            published: PublishedKeys,
            certify: @escaping @Sendable (DecisionCase) throws -> SignedCertificate
        ) {
            self.published = published
            self.certify = certify
        }
    }

    private let desk: Desk
    /// Asked before each reading, never within one: it reads the store itself.
    private let signing: @Sendable () throws -> Signing

    /// Doors with the desk's frame around their page.
    public init(desk: Desk, signing: @escaping @Sendable () throws -> Signing) {
        self.desk = desk
        self.signing = signing
    }

    /// Every route of this part.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/decisions/{id}/certificate/",
                name: "desk.decision.certificate",
                kind: .page,
                probes: { Self.probes($0, "certificate/") },
                handler: page
            ),
            try Route(
                .get,
                "/decisions/{id}/certificate.json",
                name: "desk.decision.certificate.json",
                kind: .plain,
                outline: Self.outline,
                probes: { Self.probes($0, "certificate.json") },
                handler: file
            ),
        ]
    }

    /// Where a decision's certificate is: its page, or with another ending its file.
    static func address(of id: String, _ ending: String = "certificate/") -> Address {
        Address("/decisions/" + Address.encode(id) + "/" + ending)
    }

    private func page(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let signing = try signing()
        return try await desk.answer(context) { [words = desk.words] shelf, reader in
            guard let reading = try CaseReading(id, shelf: shelf, words: words) else { return nil }
            let found = reading.found
            let signed = found.standing.isFinished ? try signing.certify(found) : nil
            let model = try CertificateModel(reading, signed, by: signing.published)
            let title = words(.certificateTitle, ["name": found.name])
            return try DecisionPlace(reading, reader: reader).page(model.body(words), title: title)
        }
    }

    private func file(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let signing = try signing()
        let visitor = context.visitor
        let signed = try await desk.records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            try view.decision(id).flatMap { $0.standing.isFinished ? try signing.certify($0) : nil }
        }
        guard let signed else { throw Problem.notFound }
        return .file(signed.bytes, "application/json", name: id + ".certificate.json")
    }

    private static func probes(_ sample: ProbeSample, _ ending: String) -> [ProbeRequest] {
        (sample.ids + ["x"]).map { ProbeRequest(.get, address(of: $0, ending).text) }
    }

    private static var outline: Outline {
        Outline(
            group: "Decisions",
            "The certificate of a finished decision: what entente verify checks. Until it is finished there is none.",
            parameters: [Outline.Parameter("id", in: .path, "The id of a decision.", ["type": "string"])],
            contents: [
                Outline.Content(
                    "application/json",
                    [
                        "type": "object", "required": ["certificate", "key", "signature"],
                        "properties": [
                            "certificate": ["type": "object"], "key": ["type": "string"],
                            "signature": ["type": "string"],
                        ],
                    ]
                )
            ]
        )
    }
}
