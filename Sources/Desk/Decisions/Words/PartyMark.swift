internal import Localization
internal import Silence

/// Where a party stands: a sign, and the words that say it without the sign or its colour.
struct PartyMark: Hashable, Sendable {
    let sign: String
    let text: String
    /// The style of the sign; it repeats what the words say.
    let style: String

    init(_ word: PartyWord, _ words: Words) {
        switch word {
        case .agreed: (sign, text, style) = ("\u{2713}", words[.decisionWordAgreed], " for")
        case .agreedWithReservation: (sign, text, style) = ("\u{2713}R", words[.decisionWordReserved], " for")
        case .silent: (sign, text, style) = ("\u{2026}", words[.decisionWordSilent], "")
        case .receivedNotOpened: (sign, text, style) = ("\u{25CB}", words[.decisionWordReceived], "")
        case .notReceived: (sign, text, style) = ("?", words[.decisionWordNotReceived], "")
        case .broke: (sign, text, style) = ("\u{2717}", words[.decisionWordBroke], " against")
        }
    }

    init(_ word: AssociateWord, _ words: Words) {
        switch word {
        case .aligned: (sign, text, style) = ("\u{2713}", words[.decisionWordAligned], " for")
        case .alignedWithStatement: (sign, text, style) = ("\u{2713}S", words[.decisionWordAlignedStatement], " for")
        case .doesNotAlign: (sign, text, style) = ("\u{2717}", words[.decisionWordNotAligned], " against")
        case .noWord: (sign, text, style) = ("\u{2026}", words[.decisionWordNone], "")
        }
    }

    var html: HTML {
        #"<span class="sign\#(HTML(markup: style))" aria-hidden="true">\#(sign)</span> \#(text)"#
    }
}
