internal import Localization
internal import Silence

/// What a certificate says, proves and does not prove, in the words of the pages.
struct CertificateWords {
    let words: Words

    /// How the decision ended.
    func outcome(_ outcome: CertifiedOutcome) -> String {
        if let number = outcome.number { return words(.certificateIssued, ["number": number]) }
        return self.outcome(outcome.state)
    }

    private func outcome(_ state: RoundState.Name) -> String {
        switch state {
        case .adopted: words[.certificateAdopted]
        case .broken: words[.certificateBroken]
        case .withdrawn: words[.certificateWithdrawn]
        // Of these there is no certificate, or the number says more.
        case .issued, .draft, .announced, .running, .held, .extended: state.rawValue
        }
    }

    func sentence(_ proof: Verification.Proof, _ certified: CertifiedOutcome) -> String {
        switch proof {
        case .signed(let key): words(.certificateProvesSigned, ["key": key.text])
        case .keyPublished: words[.certificateProvesKey]
        case .text(let text): words(.certificateProvesText, ["hash": text.sha256.text])
        case .textMatches: words[.certificateProvesMatch]
        case .outcome: words(.certificateProvesOutcome, ["outcome": outcome(certified)])
        case .receipts(let count, let all):
            words(.certificateProvesReceipts, ["count": String(count), "all": String(all)])
        case .notice: words[.certificateProvesNotice]
        }
    }

    func sentence(_ limit: Verification.Limit) -> String {
        switch limit {
        case .keyNotCompared: words[.certificateLimitKey]
        case .textNotShown: words[.certificateLimitText]
        case .authority: words[.certificateLimitAuthority]
        case .completeness: words[.certificateLimitActs]
        case .clock: words[.certificateLimitClock]
        case .papers(let count): words.count(count, .certificateLimitPapers)
        case .breakerWithheld: words[.certificateLimitBreaker]
        case .notice: words[.certificateLimitNotice]
        }
    }
}
