internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

/// A page as a handler makes it: what surrounds it, what it says, and how it went.
struct PageAnswer: Sendable {
    var frame: Frame
    var body: HTML
    var status: HTTPResponse.Status = .ok
}

/// What a form that came in leads to.
enum ActStep: Sendable {
    /// A page: the form with its faults, or what is to be confirmed.
    case page(PageAnswer)
    /// The way on, without anything to do.
    case go(Address)
    /// Something to be done, and the way on once it is.
    case act(Act, then: @Sendable (Receipt) -> Address)
}

extension Desk {
    /// Makes a page: one reading of the record as the visitor, then the model as HTML inside its frame.
    ///
    /// - Parameter make: makes the page from the shelf; nil is answered with the one 404
    func answer(
        _ context: WebContext,
        _ make: @Sendable (Shelf, Frame.Reader) throws -> PageAnswer?
    ) async throws -> WebResponse {
        let reader = Frame.Reader(context)
        return try await reading(context) { shelf in
            try make(shelf, reader).map { .page(try text(of: $0, shelf), $0.status) }
        }.response
    }

    /// Decides, does what there is to do, and says what became of it.
    ///
    /// - Parameter decide: decides in one reading of the record as the visitor; asked again, with the reason, where what
    ///   it wanted was refused; nil is answered with the one 404
    func acting(
        _ context: WebContext,
        _ decide: @Sendable (Shelf, Frame.Reader, _ refusal: String?) throws -> ActStep?
    ) async throws -> WebResponse {
        let reader = Frame.Reader(context)
        func decided(_ refusal: String?) async throws -> Decided {
            try await reading(context) { shelf in
                switch try decide(shelf, reader, refusal) {
                case .page(let page): .page(try text(of: page, shelf), page.status)
                case .go(let address): .go(address)
                case .act(let act, let then): .act(act, then)
                case nil: nil
                }
            }
        }
        let first = try await decided(nil)
        guard case .act(let act, let then) = first else { return first.response }
        do {
            let receipt = try await records.write(act, by: context.visitor.principal)
            return .seeOther(then(receipt).text)
        } catch let error as ActError {
            return try await decided(error.reason).response
        }
    }

    /// What was decided in one reading, ready to be sent.
    private enum Decided: Sendable {
        case page(String, HTTPResponse.Status)
        case go(Address)
        case act(Act, @Sendable (Receipt) -> Address)

        var response: WebResponse {
            switch self {
            case .page(let text, let status): .page(text, status: status)
            case .go(let address): .seeOther(address.text)
            // What was refused is not tried again.
            case .act: .empty(.conflict)
            }
        }
    }

    private func reading(
        _ context: WebContext,
        _ make: @Sendable (Shelf) throws -> Decided?
    ) async throws -> Decided {
        let visitor = context.visitor
        let language = words.locale.language.tag
        let made = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { [stockroom] view in
            // What a form decides is read anew.
            let stock = context.isReading ? try stockroom.stock(of: view) : nil
            return try make(Shelf(view, stock: stock, language: language))
        }
        guard let made else { throw Problem.notFound }
        return made
    }

    /// A page with its frame, which leads to what this reader may do.
    func text(of page: PageAnswer, _ shelf: Shelf) throws -> String {
        let view = shelf.view
        var frame = page.frame
        frame.mayWrite = view.roles.contains(.author)
        frame.mayAdminister = view.roles.contains(.administrator)
        frame.waiting = try view.requests().count(where: \.canAgree) + shelf.openReports().count
        return frame.page(page.body, site: settings.site, words: words)
    }
}
