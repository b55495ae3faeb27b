internal import Accounts
internal import Localization

/// Setting up, renewing and switching off a second factor.
struct SecondFactorPage: Sendable {
    let factor: SecondFactor
    /// What waits for its first code.
    let offered: OfferedSecondFactor?
    var faults: [FieldFault] = []

    private static let base = "/account/second-factor"

    func body(formToken: String, _ words: Words) -> HTML {
        """
        \(faultSummary(faults, words))<h1>\(words[.factorHeading])</h1>
        \(content(formToken, words))<p><a href="/account/">\(words[.tokenBack])</a></p>
        """
    }

    private func content(_ formToken: String, _ words: Words) -> HTML {
        if factor.isOn { return manage(formToken, words) }
        guard factor.hasPassword else { return "<p>\(words[.accountByProvider])</p>\n" }
        guard let offered else {
            let start = accountForm(Self.base + "/offer", token: formToken, button: words[.factorStart], "")
            return "<p>\(words[.factorIsOff])</p>\n<p>\(words[.factorStartAdvice])</p>\n\(start)"
        }
        return confirm(offered, formToken, words)
    }

    private func confirm(_ offered: OfferedSecondFactor, _ formToken: String, _ words: Words) -> HTML {
        let code = AccountField(
            id: "code",
            label: words[.codeLabel],
            hint: words[.factorConfirm],
            fills: "one-time-code",
            inputMode: "numeric"
        )
        let fields = code.html(faults) + password(words, id: "password")
        return """
            <p>\(words[.factorAdd])</p>
            <dl class="facts"><dt>\(words[.factorKey])</dt><dd><code>\(Self.grouped(offered.secret))</code></dd>
            <dt>\(words[.factorAddress])</dt>\
            <dd><a href="\(offered.address)"><code>\(offered.address)</code></a></dd></dl>
            \(accountForm(Self.base + "/confirm", token: formToken, button: words[.factorConfirmApply], fields))
            """
    }

    private func manage(_ formToken: String, _ words: Words) -> HTML {
        """
        <p>\(words.count(factor.recoveryCodesLeft, .factorIsOn))</p>
        <h2>\(words[.factorRenewHeading])</h2>
        <p>\(words[.factorRenewAdvice])</p>
        \(accountForm(
            Self.base + "/codes",
            token: formToken,
            button: words[.factorRenewApply],
            password(words, id: "password")
        ))<h2>\(words[.factorOffHeading])</h2>
        \(accountForm(
            Self.base + "/off",
            token: formToken,
            button: words[.factorOffApply],
            plain: true,
            password(words, id: "off-password")
        ))
        """
    }

    private func password(_ words: Words, id: String) -> HTML {
        AccountField(id: id, label: words[.passwordOld], kind: .password, fills: "current-password").html(faults)
    }

    /// A key in groups of four, as people read it aloud.
    private static func grouped(_ key: String) -> String {
        let letters = Array(key)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}

/// Recovery codes, shown once.
struct RecoveryCodesPage: Sendable {
    let codes: [String]

    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.recoveryTitle])</h1>
        <p>\(words[.recoveryAdvice])</p>
        <ol class="codes">\(each(codes) { "<li><code>\($0)</code></li>\n" })</ol>
        <p><a class="button" href="/account/">\(words[.recoveryDone])</a></p>
        """
    }
}

/// Changing one's password.
struct PasswordPage: Sendable {
    var faults: [FieldFault] = []

    func body(formToken: String, _ words: Words) -> HTML {
        let old = AccountField(id: "old", label: words[.passwordOld], kind: .password, fills: "current-password")
        let fields = old.html(faults) + newPasswordFields(faults, words)
        return """
            \(faultSummary(faults, words))<h1>\(words[.passwordChange])</h1>
            <p>\(words[.passwordAdvice])</p>
            \(accountForm("/account/password", token: formToken, button: words[.passwordApply], fields))\
            <p><a href="/account/">\(words[.tokenBack])</a></p>
            """
    }
}
