/// The names of the cookies, and how they are set.
public enum SessionCookies {
    /// The cookie that reduces what a visitor sees. It can only reduce, so it needs no protection.
    static let viewName = "entente_view"

    /// The name of the session's cookie. `__Host-` lets browsers refuse it unless it is secure and of this host alone.
    static func sessionName(isSecure: Bool) -> String {
        isSecure ? "__Host-entente" : "entente"
    }

    /// Sets the session's cookie for as long as the browser is open.
    public static func begin(_ token: String, isSecure: Bool) -> String {
        CookieText.set(sessionName(isSecure: isSecure), token, seconds: nil, isSecure: isSecure)
    }

    /// Removes the session's cookie.
    public static func end(isSecure: Bool) -> String {
        CookieText.set(sessionName(isSecure: isSecure), "", seconds: 0, isSecure: isSecure)
    }

    /// Reduces what the visitor sees, or, with nil, gives it back.
    public static func view(as view: ReducedView?, isSecure: Bool) -> String {
        CookieText.set(viewName, view?.rawValue ?? "", seconds: view == nil ? 0 : nil, isSecure: isSecure)
    }
}
