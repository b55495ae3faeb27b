import Database
public import Localization
public import Logging

/// Takes what is due out of the queue to the mail server. Works out what each reader may be told at that moment.
public struct MailDelivery: Sendable {
    /// A message, and the notices that it tells.
    private struct Parcel {
        let message: MailMessage
        let waiting: [MailQueue.Waiting]
        let reader: MailReader

        var numbers: [Int64] { waiting.map(\.number) }
    }

    /// Notices of one round.
    private static let mostAtOnce = 500

    private let queue: MailQueue
    private let readers: any MailReaders
    private let transport: any MailTransport
    private let letterhead: Letterhead
    private let logger: Logger

    /// From a queue to a server.
    public init(
        queue: MailQueue,
        readers: any MailReaders,
        transport: any MailTransport,
        letterhead: Letterhead,
        logger: Logger
    ) {
        self.queue = queue
        self.readers = readers
        self.transport = transport
        self.letterhead = letterhead
        self.logger = logger
    }

    /// One round: all that is due is delivered, put off, or let go of.
    ///
    /// - Throws: `StoreError`, and `CancellationError` where the node stops; what was not tried stays as it was.
    public func run() async throws {
        let due = try await queue.due(limit: Self.mostAtOnce)
        guard !due.isEmpty else { return }
        let parcels = try await parcels(of: due)
        try await transport.deliver(parcels.map(\.message)) { index, failure in
            try await settle(parcels[index], failure)
        }
    }

    /// A message of no record, at once and past the queue, for the operator who tries whether mail arrives.
    ///
    /// - Returns: why it was not delivered; nil where it was.
    public func trial(to reader: MailReader) async throws -> SMTPError? {
        let words = Self.words(reader.language)
        let message = message(
            to: reader,
            NoticeWording.trial(letterhead, words),
            MailMessage.ID(random: queue.randomness(16))
        )
        var result: SMTPError?
        try await transport.deliver([message]) { _, failure in result = failure }
        return result
    }

    /// What is sent: of each person's notices those that mail may show, each by itself, and one message for all others.
    private func parcels(of due: [MailQueue.Waiting]) async throws -> [Parcel] {
        var order: [String] = []
        for each in due where !order.contains(each.notice.person) { order.append(each.notice.person) }
        let ofPerson = Dictionary(grouping: due, by: \.notice.person)
        var parcels: [Parcel] = []
        for person in order {
            let waiting = ofPerson[person] ?? []
            if let reader = try await readers.reader(person) {
                parcels += try await self.parcels(of: waiting, for: reader)
            } else {
                try await queue.finish(waiting.map(\.number))
            }
        }
        return parcels
    }

    private func parcels(of waiting: [MailQueue.Waiting], for reader: MailReader) async throws -> [Parcel] {
        let now = queue.clock.now()
        let words = Self.words(reader.language)
        var veiled: [MailQueue.Waiting] = []
        var over: [MailQueue.Waiting] = []
        var parcels: [Parcel] = []
        for each in waiting {
            if queue.plan.isOver(queued: each.queued, now: now) {
                logGivenUp(reader)
                over.append(each)
                continue
            }
            switch each.notice.isVoid(at: now) ? .nothing : try await readers.sight(of: each.notice) {
            case .nothing: over.append(each)
            case .veiled: veiled.append(each)
            case .shown(let title, let path):
                let text = NoticeWording.shown(each.notice, title: title, path: path, letterhead, words)
                parcels.append(
                    Parcel(message: message(to: reader, text, each.message), waiting: [each], reader: reader)
                )
            }
        }
        if !over.isEmpty { try await queue.finish(over.map(\.number)) }
        if let first = veiled.first {
            let message = message(to: reader, .veiled(letterhead, words), first.message)
            parcels.append(Parcel(message: message, waiting: veiled, reader: reader))
        }
        return parcels
    }

    private func message(to reader: MailReader, _ text: NoticeWording, _ id: MailMessage.ID) -> MailMessage {
        MailMessage(
            to: reader.address,
            from: letterhead,
            text,
            language: Self.words(reader.language).locale.language,
            id: id,
            date: queue.clock.now()
        )
    }

    private func settle(_ parcel: Parcel, _ failure: SMTPError?) async throws {
        guard let failure else { return try await queue.finish(parcel.numbers, delivered: true) }
        if failure.isPermanent {
            try await queue.refuse(parcel.numbers, failure)
            logger.warning(
                "mail refused",
                metadata: ["account": "\(parcel.reader.name)", "reason": "\(failure)"]
            )
            return
        }
        logger.notice("mail put off", metadata: ["reason": "\(failure)"])
        let givenUp = try await queue.postpone(parcel.waiting, failure)
        if !givenUp.isEmpty { logGivenUp(parcel.reader) }
    }

    private func logGivenUp(_ reader: MailReader) {
        logger.error("mail given up", metadata: ["account": "\(reader.name)"])
    }

    /// The words of a language; English where there is no catalogue of it.
    public static func words(_ language: Language) -> Words { Words.catalogues[language.tag] ?? .english }
}
