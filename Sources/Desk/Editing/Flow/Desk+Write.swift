internal import Labels
internal import Records
internal import Web

/// What became of a draft.
enum Written: Sendable {
    /// It is stored.
    case stored
    /// The record says the same already.
    case unchanged
    /// It would be stored, with this label.
    case possible(Label)
    /// What it refers to raises its label; the writer has not agreed to that yet.
    case raised(Label, notes: [String])
    /// It would be stored, with this label; this is what others would be shown of it, if anything.
    case previewed(Label, shown: [UInt8]?)
    /// It is not stored, and why not.
    case refused(String)
}

extension Desk {
    /// Writes a draft, unless it is only to be tried: never with a label that its writer has not been shown.
    func write(_ draft: RecordDraft, _ purpose: EditPurpose, as visitor: Visitor) async throws -> Written {
        if case .preview(let question) = purpose { return try await preview(draft, question, as: visitor) }
        if purpose == .save, draft.accepted.isEmpty {
            let stored = try await send(draft, .refuse, isTrial: false, as: visitor)
            guard case .refused = stored.written, stored.isRaised else { return stored.written }
        }
        let trial = try await send(draft, .report, isTrial: true, as: visitor)
        guard purpose == .save, case .possible(let label) = trial.written else { return trial.written }
        let text = try await records.read(as: visitor.principal) { $0.text(of: label) }
        guard text == draft.accepted else { return .raised(label, notes: trial.notes) }
        return try await send(draft, .report, isTrial: false, as: visitor).written
    }

    /// What people of a party would be shown. No level is assumed of them that the writer does not hold.
    private func preview(
        _ draft: RecordDraft,
        _ question: PreviewQuestion,
        as visitor: Visitor
    ) async throws -> Written {
        let (level, caveats) = try await records.read(as: visitor.principal) { view in
            let level = view.policy.level(named: question.level) ?? .lowest
            return (min(level, view.clearance.level), view.clearance.caveats)
        }
        do {
            let previews = try await records.preview(
                draft.envelope(onRaise: .report, dryRun: true),
                by: visitor.principal,
                as: question.party.isEmpty ? nil : question.party,
                level: level,
                caveats: caveats
            )
            for preview in previews { if case .failed(_, let reason) = preview.outcome { return .refused(reason) } }
            guard let own = previews.last(where: { $0.id == draft.id }) else { return .unchanged }
            return .previewed(own.label ?? .bottom, shown: own.shown)
        } catch let error as ActError {
            return .refused(error.reason)
        }
    }

    private func send(
        _ draft: RecordDraft,
        _ onRaise: Envelope.RaisePolicy,
        isTrial: Bool,
        as visitor: Visitor
    ) async throws -> (written: Written, isRaised: Bool, notes: [String]) {
        let envelope = draft.envelope(onRaise: onRaise, dryRun: isTrial)
        do {
            let receipt = try await records.write(.envelope(envelope), by: visitor.principal)
            guard let entry = receipt.failures.first ?? receipt.entries.last(where: { $0.id == draft.id }) else {
                return (.refused(""), false, [])
            }
            switch entry.outcome {
            case .stored: return (.stored, false, entry.notes)
            case .unchanged: return (.unchanged, false, entry.notes)
            case .wouldStore: return (.possible(entry.label ?? .bottom), false, entry.notes)
            case .failed(let rule, let reason):
                return (.refused(reason), rule == "raised label", entry.notes)
            }
        } catch let error as ActError {
            return (.refused(error.reason), false, [])
        }
    }
}

extension RecordDraft {
    /// The objects as one write: all of them or none.
    func envelope(onRaise: Envelope.RaisePolicy, dryRun: Bool) -> Envelope {
        Envelope(
            objects: objects,
            defaultMarking: defaultMarking,
            onRaise: onRaise,
            allOrNothing: true,
            dryRun: dryRun
        )
    }
}
