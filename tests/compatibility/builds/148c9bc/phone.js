// src/domain/id.ts
var e = (e) => e;
function t(t, n) {
	if (n.length < 10) throw RangeError("uuidV7 needs 10 random bytes");
	let r = /* @__PURE__ */ new Uint8Array(16);
	r.set(n.subarray(0, 10), 6);
	let i = Math.max(0, Math.floor(t));
	for (let e = 5; e >= 0; e--) r[e] = i % 256, i = Math.floor(i / 256);
	r[6] = (r[6] ?? 0) & 15 | 112, r[8] = (r[8] ?? 0) & 63 | 128;
	let a = Array.from(r, (e) => e.toString(16).padStart(2, "0")).join("");
	return e(`${a.slice(0, 8)}-${a.slice(8, 12)}-${a.slice(12, 16)}-${a.slice(16, 20)}-${a.slice(20)}`);
}
// ../../work/wt-border/node_modules/dexie/dist/modern/dexie.mjs
var n = typeof globalThis < "u" ? globalThis : typeof self < "u" ? self : typeof window < "u" ? window : global, r = Object.keys, i = Array.isArray;
typeof Promise < "u" && !n.Promise && (n.Promise = Promise);
function a(e, t) {
	return typeof t == "object" && r(t).forEach(function(n) {
		e[n] = t[n];
	}), e;
}
var o = Object.getPrototypeOf, s = {}.hasOwnProperty;
function c(e, t) {
	return s.call(e, t);
}
function l(e, t) {
	typeof t == "function" && (t = t(o(e))), (typeof Reflect > "u" ? r : Reflect.ownKeys)(t).forEach((n) => {
		d(e, n, t[n]);
	});
}
var u = Object.defineProperty;
function d(e, t, n, r) {
	u(e, t, a(n && c(n, "get") && typeof n.get == "function" ? {
		get: n.get,
		set: n.set,
		configurable: !0
	} : {
		value: n,
		configurable: !0,
		writable: !0
	}, r));
}
function f(e) {
	return { from: function(t) {
		return e.prototype = Object.create(t.prototype), d(e.prototype, "constructor", e), { extend: l.bind(null, e.prototype) };
	} };
}
var p = Object.getOwnPropertyDescriptor;
function m(e, t) {
	let n = p(e, t), r;
	return n || (r = o(e)) && m(r, t);
}
var h = [].slice;
function g(e, t, n) {
	return h.call(e, t, n);
}
function _(e, t) {
	return t(e);
}
function v(e) {
	if (!e) throw Error("Assertion Failed");
}
function ee(e) {
	n.setImmediate ? setImmediate(e) : setTimeout(e, 0);
}
function y(e, t) {
	return e.reduce((e, n, r) => {
		var i = t(n, r);
		return i && (e[i[0]] = i[1]), e;
	}, {});
}
function te(e, t) {
	if (typeof t == "string" && c(e, t)) return e[t];
	if (!t) return e;
	if (typeof t != "string") {
		for (var n = [], r = 0, i = t.length; r < i; ++r) {
			var a = te(e, t[r]);
			n.push(a);
		}
		return n;
	}
	var o = t.indexOf(".");
	if (o !== -1) {
		var s = e[t.substr(0, o)];
		return s == null ? void 0 : te(s, t.substr(o + 1));
	}
}
function b(e, t, n) {
	if (e && t !== void 0 && !("isFrozen" in Object && Object.isFrozen(e))) {
		if (typeof t != "string" && "length" in t) {
			v(typeof n != "string" && "length" in n);
			for (var r = 0, a = t.length; r < a; ++r) b(e, t[r], n[r]);
		} else {
			var o = t.indexOf(".");
			if (o !== -1) {
				var s = t.substr(0, o), l = t.substr(o + 1);
				if (l === "") n === void 0 ? i(e) && !isNaN(parseInt(s)) ? e.splice(s, 1) : delete e[s] : e[s] = n;
				else {
					var u = e[s];
					if (!u || !c(e, s)) {
						if (n === void 0) return;
						u = e[s] = {};
					}
					b(u, l, n);
				}
			} else n === void 0 ? i(e) && !isNaN(parseInt(t)) ? e.splice(t, 1) : delete e[t] : e[t] = n;
		}
	}
}
function ne(e, t) {
	typeof t == "string" ? b(e, t, void 0) : "length" in t && [].map.call(t, function(t) {
		b(e, t, void 0);
	});
}
function re(e) {
	var t = {};
	for (var n in e) c(e, n) && (t[n] = e[n]);
	return t;
}
var ie = [].concat;
function ae(e) {
	return ie.apply([], e);
}
var oe = "BigUint64Array,BigInt64Array,Array,Boolean,String,Date,RegExp,Blob,File,FileList,FileSystemFileHandle,FileSystemDirectoryHandle,ArrayBuffer,DataView,Uint8ClampedArray,ImageBitmap,ImageData,Map,Set,CryptoKey".split(",").concat(ae([
	8,
	16,
	32,
	64
].map((e) => [
	"Int",
	"Uint",
	"Float"
].map((t) => t + e + "Array")))).filter((e) => n[e]), se = new Set(oe.map((e) => n[e]));
function ce(e) {
	let t = {};
	for (let n in e) if (c(e, n)) {
		let r = e[n];
		t[n] = !r || typeof r != "object" || se.has(r.constructor) ? r : ce(r);
	}
	return t;
}
var le = null;
function ue(e) {
	le = /* @__PURE__ */ new WeakMap();
	let t = de(e);
	return le = null, t;
}
function de(e) {
	if (!e || typeof e != "object") return e;
	let t = le.get(e);
	if (t) return t;
	if (i(e)) {
		t = [], le.set(e, t);
		for (var n = 0, r = e.length; n < r; ++n) t.push(de(e[n]));
	} else if (se.has(e.constructor)) t = e;
	else {
		let n = o(e);
		for (var a in t = n === Object.prototype ? {} : Object.create(n), le.set(e, t), e) c(e, a) && (t[a] = de(e[a]));
	}
	return t;
}
var { toString: fe } = {};
function pe(e) {
	return fe.call(e).slice(8, -1);
}
var me = typeof Symbol < "u" ? Symbol.iterator : "@@iterator", he = typeof me == "symbol" ? function(e) {
	var t;
	return e != null && (t = e[me]) && t.apply(e);
} : function() {
	return null;
};
function ge(e, t) {
	let n = e.indexOf(t);
	return n >= 0 && e.splice(n, 1), n >= 0;
}
var _e = {};
function ve(e) {
	var t, n, r, a;
	if (arguments.length === 1) {
		if (i(e)) return e.slice();
		if (this === _e && typeof e == "string") return [e];
		if (a = he(e)) {
			for (n = []; r = a.next(), !r.done;) n.push(r.value);
			return n;
		}
		if (e == null) return [e];
		if (t = e.length, typeof t == "number") {
			for (n = Array(t); t--;) n[t] = e[t];
			return n;
		}
		return [e];
	}
	for (t = arguments.length, n = Array(t); t--;) n[t] = arguments[t];
	return n;
}
var ye = typeof Symbol < "u" ? (e) => e[Symbol.toStringTag] === "AsyncFunction" : () => !1, be = [
	"Modify",
	"Bulk",
	"OpenFailed",
	"VersionChange",
	"Schema",
	"Upgrade",
	"InvalidTable",
	"MissingAPI",
	"NoSuchDatabase",
	"InvalidArgument",
	"SubTransaction",
	"Unsupported",
	"Internal",
	"DatabaseClosed",
	"PrematureCommit",
	"ForeignAwait"
], xe = [
	"Unknown",
	"Constraint",
	"Data",
	"TransactionInactive",
	"ReadOnly",
	"Version",
	"NotFound",
	"InvalidState",
	"InvalidAccess",
	"Abort",
	"Timeout",
	"QuotaExceeded",
	"Syntax",
	"DataClone"
], Se = be.concat(xe), Ce = {
	VersionChanged: "Database version changed by other database connection",
	DatabaseClosed: "Database has been closed",
	Abort: "Transaction aborted",
	TransactionInactive: "Transaction has already completed or failed",
	MissingAPI: "IndexedDB API missing. Please visit https://tinyurl.com/y2uuvskb"
};
function we(e, t) {
	this.name = e, this.message = t;
}
f(we).from(Error).extend({ toString: function() {
	return this.name + ": " + this.message;
} });
function Te(e, t) {
	return e + ". Errors: " + Object.keys(t).map((e) => t[e].toString()).filter((e, t, n) => n.indexOf(e) === t).join("\n");
}
function Ee(e, t, n, r) {
	this.failures = t, this.failedKeys = r, this.successCount = n, this.message = Te(e, t);
}
f(Ee).from(we);
function De(e, t) {
	this.name = "BulkError", this.failures = Object.keys(t).map((e) => t[e]), this.failuresByPos = t, this.message = Te(e, this.failures);
}
f(De).from(we);
var Oe = Se.reduce((e, t) => (e[t] = t + "Error", e), {}), ke = we, x = Se.reduce((e, t) => {
	var n = t + "Error";
	function r(e, r) {
		this.name = n, e ? typeof e == "string" ? (this.message = `${e}${r ? "\n " + r : ""}`, this.inner = r || null) : typeof e == "object" && (this.message = `${e.name} ${e.message}`, this.inner = e) : (this.message = Ce[t] || n, this.inner = null);
	}
	return f(r).from(ke), e[t] = r, e;
}, {});
x.Syntax = SyntaxError, x.Type = TypeError, x.Range = RangeError;
var Ae = xe.reduce((e, t) => (e[t + "Error"] = x[t], e), {});
function je(e, t) {
	if (!e || e instanceof we || e instanceof TypeError || e instanceof SyntaxError || !e.name || !Ae[e.name]) return e;
	var n = new Ae[e.name](t || e.message, e);
	return "stack" in e && d(n, "stack", { get: function() {
		return this.inner.stack;
	} }), n;
}
var Me = Se.reduce((e, t) => ([
	"Syntax",
	"Type",
	"Range"
].indexOf(t) === -1 && (e[t + "Error"] = x[t]), e), {});
Me.ModifyError = Ee, Me.DexieError = we, Me.BulkError = De;
function S() {}
function Ne(e) {
	return e;
}
function Pe(e, t) {
	return e == null || e === Ne ? t : function(n) {
		return t(e(n));
	};
}
function Fe(e, t) {
	return function() {
		e.apply(this, arguments), t.apply(this, arguments);
	};
}
function Ie(e, t) {
	return e === S ? t : function() {
		var n = e.apply(this, arguments);
		n !== void 0 && (arguments[0] = n);
		var r = this.onsuccess, i = this.onerror;
		this.onsuccess = null, this.onerror = null;
		var a = t.apply(this, arguments);
		return r && (this.onsuccess = this.onsuccess ? Fe(r, this.onsuccess) : r), i && (this.onerror = this.onerror ? Fe(i, this.onerror) : i), a === void 0 ? n : a;
	};
}
function Le(e, t) {
	return e === S ? t : function() {
		e.apply(this, arguments);
		var n = this.onsuccess, r = this.onerror;
		this.onsuccess = this.onerror = null, t.apply(this, arguments), n && (this.onsuccess = this.onsuccess ? Fe(n, this.onsuccess) : n), r && (this.onerror = this.onerror ? Fe(r, this.onerror) : r);
	};
}
function Re(e, t) {
	return e === S ? t : function() {
		var n = e.apply(this, arguments), r = arguments[0];
		a(r, n);
		var i = this.onsuccess, o = this.onerror;
		this.onsuccess = null, this.onerror = null;
		var s = t.apply(this, arguments);
		return i && (this.onsuccess = this.onsuccess ? Fe(i, this.onsuccess) : i), o && (this.onerror = this.onerror ? Fe(o, this.onerror) : o), n === void 0 ? s === void 0 ? void 0 : s : a(n, s);
	};
}
function ze(e, t) {
	return e === S ? t : function() {
		return t.apply(this, arguments) !== !1 && e.apply(this, arguments);
	};
}
function Be(e, t) {
	return e === S ? t : function() {
		var n = e.apply(this, arguments);
		if (n && typeof n.then == "function") {
			for (var r = this, i = arguments.length, a = Array(i); i--;) a[i] = arguments[i];
			return n.then(function() {
				return t.apply(r, a);
			});
		}
		return t.apply(this, arguments);
	};
}
var Ve = typeof location < "u" && /^(http|https):\/\/(localhost|127\.0\.0\.1)/.test(location.href);
function He(e, t) {
	Ve = e;
}
var Ue = {}, We = 100, [Ge, Ke, qe] = typeof Promise > "u" ? [] : (() => {
	let e = Promise.resolve();
	if (typeof crypto > "u" || !crypto.subtle) return [
		e,
		o(e),
		e
	];
	let t = crypto.subtle.digest("SHA-512", new Uint8Array([0]));
	return [
		t,
		o(t),
		e
	];
})(), Je = Ke && Ke.then, Ye = Ge && Ge.constructor, Xe = !!qe;
function Ze() {
	queueMicrotask(ht);
}
var Qe = function(e, t) {
	at.push([e, t]), et &&= (Ze(), !1);
}, $e = !0, et = !0, tt = [], nt = [], rt = Ne, it = {
	id: "global",
	global: !0,
	ref: 0,
	unhandleds: [],
	onunhandled: S,
	pgp: !1,
	env: {},
	finalize: S
}, C = it, at = [], ot = 0, st = [];
function w(e) {
	if (typeof this != "object") throw TypeError("Promises must be constructed via new");
	this._listeners = [], this._lib = !1;
	var t = this._PSD = C;
	if (typeof e != "function") {
		if (e !== Ue) throw TypeError("Not a function");
		this._state = arguments[1], this._value = arguments[2], this._state === !1 && dt(this, this._value);
	} else this._state = null, this._value = null, ++t.ref, ut(this, e);
}
var ct = {
	get: function() {
		var e = C, t = Et;
		function n(n, r) {
			var i = !e.global && (e !== C || t !== Et);
			let a = i && !At();
			var o = new w((t, o) => {
				pt(this, new lt(Lt(n, e, i, a), Lt(r, e, i, a), t, o, e));
			});
			return this._consoleTask && (o._consoleTask = this._consoleTask), o;
		}
		return n.prototype = Ue, n;
	},
	set: function(e) {
		d(this, "then", e && e.prototype === Ue ? ct : {
			get: function() {
				return e;
			},
			set: ct.set
		});
	}
};
l(w.prototype, {
	then: ct,
	_then: function(e, t) {
		pt(this, new lt(null, null, e, t, C));
	},
	catch: function(e) {
		if (arguments.length === 1) return this.then(null, e);
		var t = arguments[0], n = arguments[1];
		return typeof t == "function" ? this.then(null, (e) => e instanceof t ? n(e) : St(e)) : this.then(null, (e) => e && e.name === t ? n(e) : St(e));
	},
	finally: function(e) {
		return this.then((t) => w.resolve(e()).then(() => t), (t) => w.resolve(e()).then(() => St(t)));
	},
	timeout: function(e, t) {
		return e < Infinity ? new w((n, r) => {
			var i = setTimeout(() => r(new x.Timeout(t)), e);
			this.then(n, r).finally(clearTimeout.bind(null, i));
		}) : this;
	}
}), typeof Symbol < "u" && Symbol.toStringTag && d(w.prototype, Symbol.toStringTag, "Dexie.Promise"), it.env = Ft();
function lt(e, t, n, r, i) {
	this.onFulfilled = typeof e == "function" ? e : null, this.onRejected = typeof t == "function" ? t : null, this.resolve = n, this.reject = r, this.psd = i;
}
l(w, {
	all: function() {
		var e = ve.apply(null, arguments).map(jt);
		return new w(function(t, n) {
			e.length === 0 && t([]);
			var r = e.length;
			e.forEach((i, a) => w.resolve(i).then((n) => {
				e[a] = n, --r || t(e);
			}, n));
		});
	},
	resolve: (e) => e instanceof w ? e : e && typeof e.then == "function" ? new w((t, n) => {
		e.then(t, n);
	}) : new w(Ue, !0, e),
	reject: St,
	race: function() {
		var e = ve.apply(null, arguments).map(jt);
		return new w((t, n) => {
			e.map((e) => w.resolve(e).then(t, n));
		});
	},
	PSD: {
		get: () => C,
		set: (e) => C = e
	},
	totalEchoes: { get: () => Et },
	newPSD: Ot,
	usePSD: It,
	scheduler: {
		get: () => Qe,
		set: (e) => {
			Qe = e;
		}
	},
	rejectionMapper: {
		get: () => rt,
		set: (e) => {
			rt = e;
		}
	},
	follow: (e, t) => new w((n, r) => Ot((t, n) => {
		var r = C;
		r.unhandleds = [], r.onunhandled = n, r.finalize = Fe(function() {
			yt(() => {
				this.unhandleds.length === 0 ? t() : n(this.unhandleds[0]);
			});
		}, r.finalize), e();
	}, t, n, r))
}), Ye && (Ye.allSettled && d(w, "allSettled", function() {
	let e = ve.apply(null, arguments).map(jt);
	return new w((t) => {
		e.length === 0 && t([]);
		let n = e.length, r = Array(n);
		e.forEach((e, i) => w.resolve(e).then((e) => r[i] = {
			status: "fulfilled",
			value: e
		}, (e) => r[i] = {
			status: "rejected",
			reason: e
		}).then(() => --n || t(r)));
	});
}), Ye.any && typeof AggregateError < "u" && d(w, "any", function() {
	let e = ve.apply(null, arguments).map(jt);
	return new w((t, n) => {
		e.length === 0 && n(/* @__PURE__ */ AggregateError([]));
		let r = e.length, i = Array(r);
		e.forEach((e, a) => w.resolve(e).then((e) => t(e), (e) => {
			i[a] = e, --r || n(AggregateError(i));
		}));
	});
}), Ye.withResolvers && (w.withResolvers = Ye.withResolvers));
function ut(e, t) {
	try {
		t((t) => {
			if (e._state === null) {
				if (t === e) throw TypeError("A promise cannot be resolved with itself.");
				var n = e._lib && gt();
				t && typeof t.then == "function" ? ut(e, (e, n) => {
					t instanceof w ? t._then(e, n) : t.then(e, n);
				}) : (e._state = !0, e._value = t, ft(e)), n && _t();
			}
		}, dt.bind(null, e));
	} catch (t) {
		dt(e, t);
	}
}
function dt(e, t) {
	if (nt.push(t), e._state === null) {
		var n = e._lib && gt();
		t = rt(t), e._state = !1, e._value = t, bt(e), ft(e), n && _t();
	}
}
function ft(e) {
	var t = e._listeners;
	e._listeners = [];
	for (var n = 0, r = t.length; n < r; ++n) pt(e, t[n]);
	var i = e._PSD;
	--i.ref || i.finalize(), ot === 0 && (++ot, Qe(() => {
		--ot === 0 && vt();
	}, []));
}
function pt(e, t) {
	if (e._state === null) e._listeners.push(t);
	else {
		var n = e._state ? t.onFulfilled : t.onRejected;
		if (n === null) return (e._state ? t.resolve : t.reject)(e._value);
		++t.psd.ref, ++ot, Qe(mt, [
			n,
			e,
			t
		]);
	}
}
function mt(e, t, n) {
	try {
		var r, i = t._value;
		!t._state && nt.length && (nt = []), r = Ve && t._consoleTask ? t._consoleTask.run(() => e(i)) : e(i), !t._state && nt.indexOf(i) === -1 && xt(t), n.resolve(r);
	} catch (e) {
		n.reject(e);
	} finally {
		--ot === 0 && vt(), --n.psd.ref || n.psd.finalize();
	}
}
function ht() {
	It(it, () => {
		gt() && _t();
	});
}
function gt() {
	var e = $e;
	return $e = !1, et = !1, e;
}
function _t() {
	var e, t, n;
	do
		for (; at.length > 0;) for (e = at, at = [], n = e.length, t = 0; t < n; ++t) {
			var r = e[t];
			r[0].apply(null, r[1]);
		}
	while (at.length > 0);
	$e = !0, et = !0;
}
function vt() {
	var e = tt;
	tt = [], e.forEach((e) => {
		e._PSD.onunhandled.call(null, e._value, e);
	});
	for (var t = st.slice(0), n = t.length; n;) t[--n]();
}
function yt(e) {
	function t() {
		e(), st.splice(st.indexOf(t), 1);
	}
	st.push(t), ++ot, Qe(() => {
		--ot === 0 && vt();
	}, []);
}
function bt(e) {
	tt.some((t) => t._value === e._value) || tt.push(e);
}
function xt(e) {
	for (var t = tt.length; t;) if (tt[--t]._value === e._value) {
		tt.splice(t, 1);
		return;
	}
}
function St(e) {
	return new w(Ue, !1, e);
}
function T(e, t) {
	var n = C;
	return function() {
		var r = gt(), i = C;
		try {
			return Pt(n, !0), e.apply(this, arguments);
		} catch (e) {
			t && t(e);
		} finally {
			Pt(i, !1), r && _t();
		}
	};
}
var E = {
	awaits: 0,
	echoes: 0,
	id: 0
}, Ct = 0, wt = [], Tt = 0, Et = 0, Dt = 0;
function Ot(e, t, n, r) {
	var i = C, o = Object.create(i);
	o.parent = i, o.ref = 0, o.global = !1, o.id = ++Dt, it.env, o.env = Xe ? {
		Promise: w,
		PromiseProp: {
			value: w,
			configurable: !0,
			writable: !0
		},
		all: w.all,
		race: w.race,
		allSettled: w.allSettled,
		any: w.any,
		resolve: w.resolve,
		reject: w.reject
	} : {}, t && a(o, t), ++i.ref, o.finalize = function() {
		--this.parent.ref || this.parent.finalize();
	};
	var s = It(o, e, n, r);
	return o.ref === 0 && o.finalize(), s;
}
function kt() {
	return E.id ||= ++Ct, ++E.awaits, E.echoes += We, E.id;
}
function At() {
	return E.awaits ? (--E.awaits === 0 && (E.id = 0), E.echoes = E.awaits * We, !0) : !1;
}
("" + Je).indexOf("[native code]") === -1 && (kt = At = S);
function jt(e) {
	return E.echoes && e && e.constructor === Ye ? (kt(), e.then((e) => (At(), e), (e) => (At(), D(e)))) : e;
}
function Mt(e) {
	++Et, E.echoes && --E.echoes !== 0 || (E.echoes = E.awaits = E.id = 0), wt.push(C), Pt(e, !0);
}
function Nt() {
	var e = wt[wt.length - 1];
	wt.pop(), Pt(e, !1);
}
function Pt(e, t) {
	var r = C;
	if ((t ? E.echoes && (!Tt++ || e !== C) : Tt && (!--Tt || e !== C)) && queueMicrotask(t ? Mt.bind(null, e) : Nt), e !== C && (C = e, r === it && (it.env = Ft()), Xe)) {
		var i = it.env.Promise, a = e.env;
		(r.global || e.global) && (Object.defineProperty(n, "Promise", a.PromiseProp), i.all = a.all, i.race = a.race, i.resolve = a.resolve, i.reject = a.reject, a.allSettled && (i.allSettled = a.allSettled), a.any && (i.any = a.any));
	}
}
function Ft() {
	var e = n.Promise;
	return Xe ? {
		Promise: e,
		PromiseProp: Object.getOwnPropertyDescriptor(n, "Promise"),
		all: e.all,
		race: e.race,
		allSettled: e.allSettled,
		any: e.any,
		resolve: e.resolve,
		reject: e.reject
	} : {};
}
function It(e, t, n, r, i) {
	var a = C;
	try {
		return Pt(e, !0), t(n, r, i);
	} finally {
		Pt(a, !1);
	}
}
function Lt(e, t, n, r) {
	return typeof e == "function" ? function() {
		var i = C;
		n && kt(), Pt(t, !0);
		try {
			return e.apply(this, arguments);
		} finally {
			Pt(i, !1), r && queueMicrotask(At);
		}
	} : e;
}
function Rt(e) {
	Promise === Ye && E.echoes === 0 ? Tt === 0 ? e() : enqueueNativeMicroTask(e) : setTimeout(e, 0);
}
var D = w.reject;
function zt(e, t, n, r) {
	if (!e.idbdb || !e._state.openComplete && !C.letThrough && !e._vip) {
		if (e._state.openComplete) return D(new x.DatabaseClosed(e._state.dbOpenError));
		if (!e._state.isBeingOpened) {
			if (!e._state.autoOpen) return D(new x.DatabaseClosed());
			e.open().catch(S);
		}
		return e._state.dbReadyPromise.then(() => zt(e, t, n, r));
	}
	var i = e._createTransaction(t, n, e._dbSchema);
	try {
		i.create(), e._state.PR1398_maxLoop = 3;
	} catch (i) {
		return i.name === Oe.InvalidState && e.isOpen() && --e._state.PR1398_maxLoop > 0 ? (console.warn("Dexie: Need to reopen db"), e.close({ disableAutoOpen: !1 }), e.open().then(() => zt(e, t, n, r))) : D(i);
	}
	return i._promise(t, (e, t) => Ot(() => (C.trans = i, r(e, t, i)))).then((e) => {
		if (t === "readwrite") try {
			i.idbtrans.commit();
		} catch {}
		return t === "readonly" ? e : i._completion.then(() => e);
	});
}
var Bt = "4.4.7", Vt = "￿", Ht = -Infinity, Ut = "Invalid key provided. Keys must be of type string, number, Date or Array<string | number | Date>.", Wt = "String expected.", Gt = 1e3, Kt = "__dbnames", qt = "readonly", Jt = "readwrite";
function Yt(e, t) {
	return e ? t ? function() {
		return e.apply(this, arguments) && t.apply(this, arguments);
	} : e : t;
}
var Xt = {
	type: 3,
	lower: -Infinity,
	lowerOpen: !1,
	upper: [[]],
	upperOpen: !1
};
function Zt(e) {
	return typeof e == "string" && !/\./.test(e) ? (t) => (t[e] === void 0 && e in t && (t = ue(t), delete t[e]), t) : (e) => e;
}
function Qt() {
	throw x.Type("Entity instances must never be new:ed. Instances are generated by the framework bypassing the constructor.");
}
function O(e, t) {
	try {
		let n = tn(e), r = tn(t);
		if (n !== r) return n === "Array" ? 1 : r === "Array" ? -1 : n === "binary" ? 1 : r === "binary" ? -1 : n === "string" ? 1 : r === "string" ? -1 : n === "Date" ? 1 : r === "Date" ? -1 : NaN;
		switch (n) {
			case "number":
			case "Date":
			case "string": return e > t ? 1 : e < t ? -1 : 0;
			case "binary": return en(nn(e), nn(t));
			case "Array": return $t(e, t);
		}
	} catch {}
	return NaN;
}
function $t(e, t) {
	let n = e.length, r = t.length, i = n < r ? n : r;
	for (let n = 0; n < i; ++n) {
		let r = O(e[n], t[n]);
		if (r !== 0) return r;
	}
	return n === r ? 0 : n < r ? -1 : 1;
}
function en(e, t) {
	let n = e.length, r = t.length, i = n < r ? n : r;
	for (let n = 0; n < i; ++n) if (e[n] !== t[n]) return e[n] < t[n] ? -1 : 1;
	return n === r ? 0 : n < r ? -1 : 1;
}
function tn(e) {
	let t = typeof e;
	if (t !== "object") return t;
	if (ArrayBuffer.isView(e)) return "binary";
	let n = pe(e);
	return n === "ArrayBuffer" ? "binary" : n;
}
function nn(e) {
	return e instanceof Uint8Array ? e : ArrayBuffer.isView(e) ? new Uint8Array(e.buffer, e.byteOffset, e.byteLength) : new Uint8Array(e);
}
function rn(e, t, n) {
	let { yProps: r } = e.schema;
	return r ? (t && n.numFailures > 0 && (t = t.filter((e, t) => !n.failures[t])), Promise.all(r.map(({ updatesTable: n }) => t ? e.db.table(n).where("k").anyOf(t).delete() : e.db.table(n).clear())).then(() => n)) : n;
}
var an = class {
	execute(e) {
		let t = this["@@propmod"];
		if (t.add !== void 0) {
			let n = t.add;
			if (i(n)) return [...i(e) ? e : [], ...n].sort();
			if (typeof n == "number") return (Number(e) || 0) + n;
			if (typeof n == "bigint") try {
				return BigInt(e) + n;
			} catch {
				return BigInt(0) + n;
			}
			throw TypeError(`Invalid term ${n}`);
		}
		if (t.remove !== void 0) {
			let n = t.remove;
			if (i(n)) return i(e) ? e.filter((e) => !n.includes(e)).sort() : [];
			if (typeof n == "number") return Number(e) - n;
			if (typeof n == "bigint") try {
				return BigInt(e) - n;
			} catch {
				return BigInt(0) - n;
			}
			throw TypeError(`Invalid subtrahend ${n}`);
		}
		let n = t.replacePrefix?.[0];
		return n && typeof e == "string" && e.startsWith(n) ? t.replacePrefix[1] + e.substring(n.length) : e;
	}
	constructor(e) {
		this["@@propmod"] = e;
	}
};
function on(e, t) {
	let n = r(t), i = n.length, a = !1;
	for (let r = 0; r < i; ++r) {
		let i = n[r], o = t[i], s = te(e, i);
		o instanceof an ? (b(e, i, o.execute(s)), a = !0) : s !== o && (b(e, i, o), a = !0);
	}
	return a;
}
var sn = class {
	_trans(e, t, n) {
		let r = this._tx || C.trans, i = this.name, a = Ve && typeof console < "u" && console.createTask && console.createTask(`Dexie: ${e === "readonly" ? "read" : "write"} ${this.name}`);
		function o(e, n, r) {
			if (!r.schema[i]) throw new x.NotFound("Table " + i + " not part of transaction");
			return t(r.idbtrans, r);
		}
		let s = gt();
		try {
			let t = r && r.db._novip === this.db._novip ? r === C.trans ? r._promise(e, o, n) : Ot(() => r._promise(e, o, n), {
				trans: r,
				transless: C.transless || C
			}) : zt(this.db, e, [this.name], o);
			return a && (t._consoleTask = a, t = t.catch((e) => (console.trace(e), D(e)))), t;
		} finally {
			s && _t();
		}
	}
	get(e, t) {
		return e && e.constructor === Object ? this.where(e).first(t) : e == null ? D(new x.Type("Invalid argument to Table.get()")) : this._trans("readonly", (t) => this.core.get({
			trans: t,
			key: e
		}).then((e) => this.hook.reading.fire(e))).then(t);
	}
	where(e) {
		if (typeof e == "string") return new this.db.WhereClause(this, e);
		if (i(e)) return new this.db.WhereClause(this, `[${e.join("+")}]`);
		let t = r(e);
		if (t.length === 1) return this.where(t[0]).equals(e[t[0]]);
		let n = this.schema.indexes.concat(this.schema.primKey).filter((e) => {
			if (e.compound && t.every((t) => e.keyPath.indexOf(t) >= 0)) {
				for (let n = 0; n < t.length; ++n) if (t.indexOf(e.keyPath[n]) === -1) return !1;
				return !0;
			}
			return !1;
		}).sort((e, t) => e.keyPath.length - t.keyPath.length)[0];
		if (n && this.db._maxKey !== Vt) {
			let r = n.keyPath.slice(0, t.length);
			return this.where(r).equals(r.map((t) => e[t]));
		}
		!n && Ve && console.warn(`The query ${JSON.stringify(e)} on ${this.name} would benefit from a compound index [${t.join("+")}]`);
		let { idxByName: a } = this.schema;
		function o(e, t) {
			return O(e, t) === 0;
		}
		let [s, c] = t.reduce(([t, n], r) => {
			let s = a[r], c = e[r];
			return [t || s, t || !s ? Yt(n, s && s.multi ? (e) => {
				let t = te(e, r);
				return i(t) && t.some((e) => o(c, e));
			} : (e) => o(c, te(e, r))) : n];
		}, [null, null]);
		return s ? this.where(s.name).equals(e[s.keyPath]).filter(c) : n ? this.filter(c) : this.where(t).equals("");
	}
	filter(e) {
		return this.toCollection().and(e);
	}
	count(e) {
		return this.toCollection().count(e);
	}
	offset(e) {
		return this.toCollection().offset(e);
	}
	limit(e) {
		return this.toCollection().limit(e);
	}
	each(e) {
		return this.toCollection().each(e);
	}
	toArray(e) {
		return this.toCollection().toArray(e);
	}
	toCollection() {
		return new this.db.Collection(new this.db.WhereClause(this));
	}
	orderBy(e) {
		return new this.db.Collection(new this.db.WhereClause(this, i(e) ? `[${e.join("+")}]` : e));
	}
	reverse() {
		return this.toCollection().reverse();
	}
	mapToClass(e) {
		let { db: t, name: n } = this;
		this.schema.mappedClass = e, e.prototype instanceof Qt && (e = class extends e {
			get db() {
				return t;
			}
			table() {
				return n;
			}
		});
		let r = /* @__PURE__ */ new Set();
		for (let t = e.prototype; t; t = o(t)) Object.getOwnPropertyNames(t).forEach((e) => r.add(e));
		let i = (t) => {
			if (!t) return t;
			let n = Object.create(e.prototype);
			for (let e in t) if (!r.has(e)) try {
				n[e] = t[e];
			} catch {}
			return n;
		};
		return this.schema.readHook && this.hook.reading.unsubscribe(this.schema.readHook), this.schema.readHook = i, this.hook("reading", i), e;
	}
	defineClass() {
		function e(e) {
			a(this, e);
		}
		return this.mapToClass(e);
	}
	add(e, t) {
		let { auto: n, keyPath: r } = this.schema.primKey, i = e;
		return r && n && (i = Zt(r)(e)), this._trans("readwrite", (e) => this.core.mutate({
			trans: e,
			type: "add",
			keys: t == null ? null : [t],
			values: [i]
		})).then((e) => e.numFailures ? w.reject(e.failures[0]) : e.lastResult).then((t) => {
			if (r) try {
				b(e, r, t);
			} catch {}
			return t;
		});
	}
	upsert(e, t) {
		let { keyPath: n } = this.schema.primKey;
		return this._trans("readwrite", (r) => this.core.get({
			trans: r,
			key: e
		}).then((i) => {
			let a = i ?? {};
			return on(a, t), n && b(a, n, e), this.core.mutate({
				trans: r,
				type: "put",
				values: [a],
				keys: [e],
				upsert: !0,
				updates: {
					keys: [e],
					changeSpecs: [t]
				}
			}).then((e) => e.numFailures ? w.reject(e.failures[0]) : !!i);
		}));
	}
	update(e, t) {
		if (typeof e == "object" && !i(e)) {
			let n = te(e, this.schema.primKey.keyPath);
			return n === void 0 ? D(new x.InvalidArgument("Given object does not contain its primary key")) : this.where(":id").equals(n).modify(t);
		}
		return this.where(":id").equals(e).modify(t);
	}
	put(e, t) {
		let { auto: n, keyPath: r } = this.schema.primKey, i = e;
		return r && n && (i = Zt(r)(e)), this._trans("readwrite", (e) => this.core.mutate({
			trans: e,
			type: "put",
			values: [i],
			keys: t == null ? null : [t]
		})).then((e) => e.numFailures ? w.reject(e.failures[0]) : e.lastResult).then((t) => {
			if (r) try {
				b(e, r, t);
			} catch {}
			return t;
		});
	}
	delete(e) {
		return this._trans("readwrite", (t) => this.core.mutate({
			trans: t,
			type: "delete",
			keys: [e]
		}).then((t) => rn(this, [e], t)).then((e) => e.numFailures ? w.reject(e.failures[0]) : void 0));
	}
	clear() {
		return this._trans("readwrite", (e) => this.core.mutate({
			trans: e,
			type: "deleteRange",
			range: Xt
		}).then((e) => rn(this, null, e))).then((e) => e.numFailures ? w.reject(e.failures[0]) : void 0);
	}
	bulkGet(e) {
		return this._trans("readonly", (t) => this.core.getMany({
			keys: e,
			trans: t
		}).then((e) => e.map((e) => this.hook.reading.fire(e))));
	}
	bulkAdd(e, t, n) {
		let r = Array.isArray(t) ? t : void 0;
		n ||= r ? void 0 : t;
		let i = n ? n.allKeys : void 0;
		return this._trans("readwrite", (t) => {
			let { auto: n, keyPath: a } = this.schema.primKey;
			if (a && r) throw new x.InvalidArgument("bulkAdd(): keys argument invalid on tables with inbound keys");
			if (r && r.length !== e.length) throw new x.InvalidArgument("Arguments objects and keys must have the same length");
			let o = e.length, s = a && n ? e.map(Zt(a)) : e;
			return this.core.mutate({
				trans: t,
				type: "add",
				keys: r,
				values: s,
				wantResults: i
			}).then(({ numFailures: e, results: t, lastResult: n, failures: r }) => {
				let a = i ? t : n;
				if (e === 0) return a;
				throw new De(`${this.name}.bulkAdd(): ${e} of ${o} operations failed`, r);
			});
		});
	}
	bulkPut(e, t, n) {
		let r = Array.isArray(t) ? t : void 0;
		n ||= r ? void 0 : t;
		let i = n ? n.allKeys : void 0;
		return this._trans("readwrite", (t) => {
			let { auto: n, keyPath: a } = this.schema.primKey;
			if (a && r) throw new x.InvalidArgument("bulkPut(): keys argument invalid on tables with inbound keys");
			if (r && r.length !== e.length) throw new x.InvalidArgument("Arguments objects and keys must have the same length");
			let o = e.length, s = a && n ? e.map(Zt(a)) : e;
			return this.core.mutate({
				trans: t,
				type: "put",
				keys: r,
				values: s,
				wantResults: i
			}).then(({ numFailures: e, results: t, lastResult: n, failures: r }) => {
				let a = i ? t : n;
				if (e === 0) return a;
				throw new De(`${this.name}.bulkPut(): ${e} of ${o} operations failed`, r);
			});
		});
	}
	bulkUpdate(e) {
		let t = e.map((e) => e.key), n = e.map((e) => e.changes), r = [];
		return this._trans("readwrite", (i) => {
			let a = this.core;
			return a.getMany({
				trans: i,
				keys: t,
				cache: "clone"
			}).then((o) => {
				let { outbound: s, extractKey: c } = a.schema.primaryKey, l = [], u = [];
				e.forEach(({ key: e, changes: t }, n) => {
					let i = o[n];
					if (i) {
						for (let e of Object.keys(t)) b(i, e, t[e]);
						if (!s && O(c(i), e) !== 0) throw new x.Constraint("Cannot update primary key in bulkUpdate()");
						r.push(n), l.push(e), u.push(i);
					}
				});
				let d = l.length;
				return a.mutate({
					trans: i,
					type: "put",
					keys: l,
					values: u,
					updates: {
						keys: t,
						changeSpecs: n
					}
				}).then(({ numFailures: e, failures: t }) => {
					if (e === 0) return d;
					for (let e of Object.keys(t)) {
						let n = r[Number(e)];
						if (n != null) {
							let r = t[e];
							delete t[e], t[n] = r;
						}
					}
					throw new De(`${this.name}.bulkUpdate(): ${e} of ${d} operations failed`, t);
				});
			});
		});
	}
	bulkDelete(e) {
		let t = e.length;
		return this._trans("readwrite", (t) => this.core.mutate({
			trans: t,
			type: "delete",
			keys: e
		}).then((t) => rn(this, e, t))).then(({ numFailures: e, lastResult: n, failures: r }) => {
			if (e === 0) return n;
			throw new De(`${this.name}.bulkDelete(): ${e} of ${t} operations failed`, r);
		});
	}
};
function cn(e) {
	var t = {}, n = function(n, r) {
		if (r) {
			for (var i = arguments.length, a = Array(i - 1); --i;) a[i - 1] = arguments[i];
			return t[n].subscribe.apply(null, a), e;
		}
		if (typeof n == "string") return t[n];
	};
	n.addEventType = s;
	for (var a = 1, o = arguments.length; a < o; ++a) s(arguments[a]);
	return n;
	function s(e, r, i) {
		if (typeof e == "object") return c(e);
		r ||= ze, i ||= S;
		var a = {
			subscribers: [],
			fire: i,
			subscribe: function(e) {
				a.subscribers.indexOf(e) === -1 && (a.subscribers.push(e), a.fire = r(a.fire, e));
			},
			unsubscribe: function(e) {
				a.subscribers = a.subscribers.filter(function(t) {
					return t !== e;
				}), a.fire = a.subscribers.reduce(r, i);
			}
		};
		return t[e] = n[e] = a, a;
	}
	function c(e) {
		r(e).forEach(function(t) {
			var n = e[t];
			if (i(n)) s(t, e[t][0], e[t][1]);
			else if (n === "asap") var r = s(t, Ne, function() {
				for (var e = arguments.length, t = Array(e); e--;) t[e] = arguments[e];
				r.subscribers.forEach(function(e) {
					ee(function() {
						e.apply(null, t);
					});
				});
			});
			else throw new x.InvalidArgument("Invalid event config");
		});
	}
}
function ln(e, t) {
	return f(t).from({ prototype: e }), t;
}
function un(e) {
	return ln(sn.prototype, function(t, n, r) {
		this.db = e, this._tx = r, this.name = t, this.schema = n, this.hook = e._allTables[t] ? e._allTables[t].hook : cn(null, {
			creating: [Ie, S],
			reading: [Pe, Ne],
			updating: [Re, S],
			deleting: [Le, S]
		});
	});
}
function dn(e, t) {
	return !(e.filter || e.algorithm || e.or) && (t ? e.justLimit : !e.replayFilter);
}
function fn(e, t) {
	e.filter = Yt(e.filter, t);
}
function pn(e, t, n) {
	var r = e.replayFilter;
	e.replayFilter = r ? () => Yt(r(), t()) : t, e.justLimit = n && !r;
}
function mn(e, t) {
	e.isMatch = Yt(e.isMatch, t);
}
function hn(e, t) {
	if (e.isPrimKey) return t.primaryKey;
	let n = t.getIndexByKeyPath(e.index);
	if (!n) throw new x.Schema("KeyPath " + e.index + " on object store " + t.name + " is not indexed");
	return n;
}
function gn(e, t, n) {
	let r = hn(e, t.schema);
	return t.openCursor({
		trans: n,
		values: !e.keysOnly,
		reverse: e.dir === "prev",
		unique: !!e.unique,
		query: {
			index: r,
			range: e.range
		}
	});
}
function _n(e, t, n, r) {
	let i = e.replayFilter ? Yt(e.filter, e.replayFilter()) : e.filter;
	if (e.or) {
		let a = {}, o = (e, n, r) => {
			if (!i || i(n, r, (e) => n.stop(e), (e) => n.fail(e))) {
				var o = n.primaryKey, s = "" + o;
				s === "[object ArrayBuffer]" && (s = "" + new Uint8Array(o)), c(a, s) || (a[s] = !0, t(e, n, r));
			}
		};
		return Promise.all([e.or._iterate(o, n), vn(gn(e, r, n), e.algorithm, o, !e.keysOnly && e.valueMapper)]);
	}
	return vn(gn(e, r, n), Yt(e.algorithm, i), t, !e.keysOnly && e.valueMapper);
}
function vn(e, t, n, r) {
	var i = T(r ? (e, t, i) => n(r(e), t, i) : n);
	return e.then((e) => {
		if (e) return e.start(() => {
			var n = () => e.continue();
			(!t || t(e, (e) => n = e, (t) => {
				e.stop(t), n = S;
			}, (t) => {
				e.fail(t), n = S;
			})) && i(e.value, e, (e) => n = e), n();
		});
	});
}
var yn = class {
	_read(e, t) {
		var n = this._ctx;
		return n.error ? n.table._trans(null, D.bind(null, n.error)) : n.table._trans("readonly", e).then(t);
	}
	_write(e) {
		var t = this._ctx;
		return t.error ? t.table._trans(null, D.bind(null, t.error)) : t.table._trans("readwrite", e, "locked");
	}
	_addAlgorithm(e) {
		var t = this._ctx;
		t.algorithm = Yt(t.algorithm, e);
	}
	_iterate(e, t) {
		return _n(this._ctx, e, t, this._ctx.table.core);
	}
	clone(e) {
		var t = Object.create(this.constructor.prototype), n = Object.create(this._ctx);
		return e && a(n, e), t._ctx = n, t;
	}
	raw() {
		return this._ctx.valueMapper = null, this;
	}
	each(e) {
		var t = this._ctx;
		return this._read((n) => _n(t, e, n, t.table.core));
	}
	count(e) {
		return this._read((e) => {
			let t = this._ctx, n = t.table.core;
			if (dn(t, !0)) return n.count({
				trans: e,
				query: {
					index: hn(t, n.schema),
					range: t.range
				}
			}).then((e) => Math.min(e, t.limit));
			var r = 0;
			return _n(t, () => (++r, !1), e, n).then(() => r);
		}).then(e);
	}
	sortBy(e, t) {
		let n = e.split(".").reverse(), r = n[0], i = n.length - 1;
		function a(e, t) {
			return t ? a(e[n[t]], t - 1) : e[r];
		}
		var o = this._ctx.dir === "next" ? 1 : -1;
		function s(e, t) {
			return O(a(e, i), a(t, i)) * o;
		}
		return this.toArray(function(e) {
			return e.slice().sort(s);
		}).then(t);
	}
	toArray(e) {
		return this._read((e) => {
			var t = this._ctx;
			if (dn(t, !0) && t.limit > 0) {
				let { valueMapper: n } = t, r = hn(t, t.table.core.schema);
				return t.table.core.query({
					trans: e,
					limit: t.limit,
					values: !0,
					direction: t.dir === "prev" ? "prev" : void 0,
					query: {
						index: r,
						range: t.range
					}
				}).then(({ result: e }) => n ? e.map(n) : e);
			}
			{
				let n = [];
				return _n(t, (e) => n.push(e), e, t.table.core).then(() => n);
			}
		}, e);
	}
	offset(e) {
		var t = this._ctx;
		return e <= 0 || (t.offset += e, dn(t) ? pn(t, () => {
			var t = e;
			return (e, n) => t === 0 ? !0 : t === 1 ? (--t, !1) : (n(() => {
				e.advance(t), t = 0;
			}), !1);
		}) : pn(t, () => {
			var t = e;
			return () => --t < 0;
		})), this;
	}
	limit(e) {
		return this._ctx.limit = Math.min(this._ctx.limit, e), pn(this._ctx, () => {
			var t = e;
			return function(e, n, r) {
				return --t <= 0 && n(r), t >= 0;
			};
		}, !0), this;
	}
	until(e, t) {
		return fn(this._ctx, function(n, r, i) {
			return !e(n.value) || (r(i), t);
		}), this;
	}
	first(e) {
		return this.limit(1).toArray(function(e) {
			return e[0];
		}).then(e);
	}
	last(e) {
		return this.reverse().first(e);
	}
	filter(e) {
		return fn(this._ctx, function(t) {
			return e(t.value);
		}), mn(this._ctx, e), this;
	}
	and(e) {
		return this.filter(e);
	}
	or(e) {
		return new this.db.WhereClause(this._ctx.table, e, this);
	}
	reverse() {
		return this._ctx.dir = this._ctx.dir === "prev" ? "next" : "prev", this._ondirectionchange && this._ondirectionchange(this._ctx.dir), this;
	}
	desc() {
		return this.reverse();
	}
	eachKey(e) {
		var t = this._ctx;
		return t.keysOnly = !t.isMatch, this.each(function(t, n) {
			e(n.key, n);
		});
	}
	eachUniqueKey(e) {
		return this._ctx.unique = "unique", this.eachKey(e);
	}
	eachPrimaryKey(e) {
		var t = this._ctx;
		return t.keysOnly = !t.isMatch, this.each(function(t, n) {
			e(n.primaryKey, n);
		});
	}
	keys(e) {
		var t = this._ctx;
		t.keysOnly = !t.isMatch;
		var n = [];
		return this.each(function(e, t) {
			n.push(t.key);
		}).then(function() {
			return n;
		}).then(e);
	}
	primaryKeys(e) {
		var t = this._ctx;
		if (dn(t, !0) && t.limit > 0) return this._read((e) => {
			var n = hn(t, t.table.core.schema);
			return t.table.core.query({
				trans: e,
				values: !1,
				limit: t.limit,
				direction: t.dir === "prev" ? "prev" : void 0,
				query: {
					index: n,
					range: t.range
				}
			});
		}).then(({ result: e }) => e).then(e);
		t.keysOnly = !t.isMatch;
		var n = [];
		return this.each(function(e, t) {
			n.push(t.primaryKey);
		}).then(function() {
			return n;
		}).then(e);
	}
	uniqueKeys(e) {
		return this._ctx.unique = "unique", this.keys(e);
	}
	firstKey(e) {
		return this.limit(1).keys(function(e) {
			return e[0];
		}).then(e);
	}
	lastKey(e) {
		return this.reverse().firstKey(e);
	}
	distinct() {
		var e = this._ctx, t = e.index && e.table.schema.idxByName[e.index];
		if (!t || !t.multi) return this;
		var n = {};
		return fn(this._ctx, function(e) {
			var t = e.primaryKey.toString(), r = c(n, t);
			return n[t] = !0, !r;
		}), this;
	}
	modify(e) {
		var t = this._ctx;
		return this._write((n) => {
			var i = typeof e == "function" ? e : (t) => on(t, e);
			let a = t.table.core, { outbound: o, extractKey: s } = a.schema.primaryKey, c = 200, l = this.db._options.modifyChunkSize;
			l && (c = typeof l == "object" ? l[a.name] || l["*"] || 200 : l);
			let u = [], d = 0, f = [], p = (e, t) => {
				let { failures: n, numFailures: i } = t;
				d += e - i;
				for (let e of r(n)) u.push(n[e]);
			}, m = e === bn;
			return this.clone().primaryKeys().then((r) => {
				let l = dn(t) && t.limit === Infinity && (typeof e != "function" || m) && {
					index: t.index,
					range: t.range
				}, h = (u) => {
					let d = Math.min(c, r.length - u), f = r.slice(u, u + d);
					return (m ? Promise.resolve([]) : a.getMany({
						trans: n,
						keys: f,
						cache: "immutable"
					})).then((g) => {
						let _ = [], v = [], ee = o ? [] : null, y = m ? f : [];
						if (!m) for (let e = 0; e < d; ++e) {
							let t = g[e], n = {
								value: ue(t),
								primKey: r[u + e]
							};
							i.call(n, n.value, n) !== !1 && (n.value == null ? y.push(r[u + e]) : !o && O(s(t), s(n.value)) !== 0 ? (y.push(r[u + e]), _.push(n.value)) : (v.push(n.value), o && ee.push(r[u + e])));
						}
						return Promise.resolve(_.length > 0 && a.mutate({
							trans: n,
							type: "add",
							values: _
						}).then((e) => {
							for (let t in e.failures) y.splice(parseInt(t), 1);
							p(_.length, e);
						})).then(() => (v.length > 0 || l && typeof e == "object") && a.mutate({
							trans: n,
							type: "put",
							keys: ee,
							values: v,
							criteria: l,
							changeSpec: typeof e != "function" && e,
							isAdditionalChunk: u > 0
						}).then((e) => p(v.length, e))).then(() => (y.length > 0 || l && m) && a.mutate({
							trans: n,
							type: "delete",
							keys: y,
							criteria: l,
							isAdditionalChunk: u > 0
						}).then((e) => rn(t.table, y, e)).then((e) => p(y.length, e))).then(() => r.length > u + d && h(u + c));
					});
				};
				return h(0).then(() => {
					if (u.length > 0) throw new Ee("Error modifying one or more objects", u, d, f);
					return r.length;
				});
			});
		});
	}
	delete() {
		var e = this._ctx, t = e.range;
		return dn(e) && !e.table.schema.yProps && (e.isPrimKey || t.type === 3) ? this._write((n) => {
			let { primaryKey: r } = e.table.core.schema, i = t;
			return e.table.core.count({
				trans: n,
				query: {
					index: r,
					range: i
				}
			}).then((t) => e.table.core.mutate({
				trans: n,
				type: "deleteRange",
				range: i
			}).then(({ failures: e, numFailures: n }) => {
				if (n) throw new Ee("Could not delete some values", Object.keys(e).map((t) => e[t]), t - n);
				return t - n;
			}));
		}) : this.modify(bn);
	}
}, bn = (e, t) => t.value = null;
function xn(e) {
	return ln(yn.prototype, function(t, n) {
		this.db = e;
		let r = Xt, i = null;
		if (n) try {
			r = n();
		} catch (e) {
			i = e;
		}
		let a = t._ctx, o = a.table, s = o.hook.reading.fire;
		this._ctx = {
			table: o,
			index: a.index,
			isPrimKey: !a.index || o.schema.primKey.keyPath && a.index === o.schema.primKey.name,
			range: r,
			keysOnly: !1,
			dir: "next",
			unique: "",
			algorithm: null,
			filter: null,
			replayFilter: null,
			justLimit: !0,
			isMatch: null,
			offset: 0,
			limit: Infinity,
			error: i,
			or: a.or,
			valueMapper: s === Ne ? null : s
		};
	});
}
function Sn(e, t) {
	return e < t ? -1 : e === t ? 0 : 1;
}
function Cn(e, t) {
	return e > t ? -1 : e === t ? 0 : 1;
}
function k(e, t, n) {
	var r = e instanceof jn ? new e.Collection(e) : e;
	return r._ctx.error = n ? new n(t) : TypeError(t), r;
}
function wn(e) {
	let t = new e.Collection(e, () => An(""));
	return t._addAlgorithm(() => !1), t;
}
function Tn(e) {
	return e === "next" ? (e) => e.toUpperCase() : (e) => e.toLowerCase();
}
function En(e) {
	return e === "next" ? (e) => e.toLowerCase() : (e) => e.toUpperCase();
}
function Dn(e, t, n, r, i, a) {
	for (var o = Math.min(e.length, r.length), s = -1, c = 0; c < o; ++c) {
		var l = t[c];
		if (l !== r[c]) return i(e[c], n[c]) < 0 ? e.substr(0, c) + n[c] + n.substr(c + 1) : i(e[c], r[c]) < 0 ? e.substr(0, c) + r[c] + n.substr(c + 1) : s >= 0 ? e.substr(0, s) + t[s] + n.substr(s + 1) : null;
		i(e[c], l) < 0 && (s = c);
	}
	return o < r.length && a === "next" ? e + n.substr(e.length) : o < e.length && a === "prev" ? e.substr(0, n.length) : s < 0 ? null : e.substr(0, s) + r[s] + n.substr(s + 1);
}
function On(e, t, n, r) {
	var i, a, o, s, c, l, u, d = n.length;
	if (!n.every((e) => typeof e == "string")) return k(e, Wt);
	function f(e) {
		i = Tn(e), a = En(e), o = e === "next" ? Sn : Cn;
		var t = n.map(function(e) {
			return {
				lower: a(e),
				upper: i(e)
			};
		}).sort(function(e, t) {
			return o(e.lower, t.lower);
		});
		s = t.map(function(e) {
			return e.upper;
		}), c = t.map(function(e) {
			return e.lower;
		}), l = e, u = e === "next" ? "" : r;
	}
	f("next");
	var p = new e.Collection(e, () => kn(s[0], c[d - 1] + r));
	p._ondirectionchange = function(e) {
		f(e);
	};
	var m = 0;
	return p._addAlgorithm(function(e, n, r) {
		var i = e.key;
		if (typeof i != "string") return !1;
		var f = a(i);
		if (t(f, c, m)) return !0;
		for (var p = null, h = m; h < d; ++h) {
			var g = Dn(i, f, s[h], c[h], o, l);
			g === null && p === null ? m = h + 1 : (p === null || o(p, g) > 0) && (p = g);
		}
		return n(p === null ? r : function() {
			e.continue(p + u);
		}), !1;
	}), p;
}
function kn(e, t, n, r) {
	return {
		type: 2,
		lower: e,
		upper: t,
		lowerOpen: n,
		upperOpen: r
	};
}
function An(e) {
	return {
		type: 1,
		lower: e,
		upper: e
	};
}
var jn = class {
	get Collection() {
		return this._ctx.table.db.Collection;
	}
	between(e, t, n, r) {
		n = n !== !1, r = r === !0;
		try {
			return this._cmp(e, t) > 0 || this._cmp(e, t) === 0 && (n || r) && !(n && r) ? wn(this) : new this.Collection(this, () => kn(e, t, !n, !r));
		} catch {
			return k(this, Ut);
		}
	}
	equals(e) {
		return e == null ? k(this, Ut) : new this.Collection(this, () => An(e));
	}
	above(e) {
		return e == null ? k(this, Ut) : new this.Collection(this, () => kn(e, void 0, !0));
	}
	aboveOrEqual(e) {
		return e == null ? k(this, Ut) : new this.Collection(this, () => kn(e, void 0, !1));
	}
	below(e) {
		return e == null ? k(this, Ut) : new this.Collection(this, () => kn(void 0, e, !1, !0));
	}
	belowOrEqual(e) {
		return e == null ? k(this, Ut) : new this.Collection(this, () => kn(void 0, e));
	}
	startsWith(e) {
		return typeof e == "string" ? this.between(e, e + Vt, !0, !0) : k(this, Wt);
	}
	startsWithIgnoreCase(e) {
		return e === "" ? this.startsWith(e) : On(this, (e, t) => e.indexOf(t[0]) === 0, [e], Vt);
	}
	equalsIgnoreCase(e) {
		return On(this, (e, t) => e === t[0], [e], "");
	}
	anyOfIgnoreCase() {
		var e = ve.apply(_e, arguments);
		return e.length === 0 ? wn(this) : On(this, (e, t) => t.indexOf(e) !== -1, e, "");
	}
	startsWithAnyOfIgnoreCase() {
		var e = ve.apply(_e, arguments);
		return e.length === 0 ? wn(this) : On(this, (e, t) => t.some((t) => e.indexOf(t) === 0), e, Vt);
	}
	anyOf() {
		let e = ve.apply(_e, arguments), t = this._cmp;
		try {
			e.sort(t);
		} catch {
			return k(this, Ut);
		}
		if (e.length === 0) return wn(this);
		let n = new this.Collection(this, () => kn(e[0], e[e.length - 1]));
		n._ondirectionchange = (n) => {
			t = n === "next" ? this._ascending : this._descending, e.sort(t);
		};
		let r = 0;
		return n._addAlgorithm((n, i, a) => {
			let o = n.key;
			for (; t(o, e[r]) > 0;) if (++r, r === e.length) return i(a), !1;
			return t(o, e[r]) === 0 || (i(() => {
				n.continue(e[r]);
			}), !1);
		}), n;
	}
	notEqual(e) {
		return this.inAnyRange([[Ht, e], [e, this.db._maxKey]], {
			includeLowers: !1,
			includeUppers: !1
		});
	}
	noneOf() {
		let e = ve.apply(_e, arguments);
		if (e.length === 0) return new this.Collection(this);
		try {
			e.sort(this._ascending);
		} catch {
			return k(this, Ut);
		}
		let t = e.reduce((e, t) => e ? e.concat([[e[e.length - 1][1], t]]) : [[Ht, t]], null);
		return t.push([e[e.length - 1], this.db._maxKey]), this.inAnyRange(t, {
			includeLowers: !1,
			includeUppers: !1
		});
	}
	inAnyRange(e, t) {
		let n = this._cmp, r = this._ascending, i = this._descending, a = this._min, o = this._max;
		if (e.length === 0) return wn(this);
		if (!e.every((e) => e[0] !== void 0 && e[1] !== void 0 && r(e[0], e[1]) <= 0)) return k(this, "First argument to inAnyRange() must be an Array of two-value Arrays [lower,upper] where upper must not be lower than lower", x.InvalidArgument);
		let s = !t || t.includeLowers !== !1, c = t && t.includeUppers === !0;
		function l(e, t) {
			let r = 0, i = e.length;
			for (; r < i; ++r) {
				let i = e[r];
				if (n(t[0], i[1]) < 0 && n(t[1], i[0]) > 0) {
					i[0] = a(i[0], t[0]), i[1] = o(i[1], t[1]);
					break;
				}
			}
			return r === i && e.push(t), e;
		}
		let u = r;
		function d(e, t) {
			return u(e[0], t[0]);
		}
		let f;
		try {
			f = e.reduce(l, []), f.sort(d);
		} catch {
			return k(this, Ut);
		}
		let p = 0, m = c ? (e) => r(e, f[p][1]) > 0 : (e) => r(e, f[p][1]) >= 0, h = s ? (e) => i(e, f[p][0]) > 0 : (e) => i(e, f[p][0]) >= 0;
		function g(e) {
			return !m(e) && !h(e);
		}
		let _ = m, v = new this.Collection(this, () => kn(f[0][0], f[f.length - 1][1], !s, !c));
		return v._ondirectionchange = (e) => {
			e === "next" ? (_ = m, u = r) : (_ = h, u = i), f.sort(d);
		}, v._addAlgorithm((e, t, n) => {
			for (var i = e.key; _(i);) if (++p, p === f.length) return t(n), !1;
			return g(i) ? !0 : (this._cmp(i, f[p][1]) === 0 || this._cmp(i, f[p][0]) === 0 || t(() => {
				u === r ? e.continue(f[p][0]) : e.continue(f[p][1]);
			}), !1);
		}), v;
	}
	startsWithAnyOf() {
		let e = ve.apply(_e, arguments);
		return e.every((e) => typeof e == "string") ? e.length === 0 ? wn(this) : this.inAnyRange(e.map((e) => [e, e + Vt])) : k(this, "startsWithAnyOf() only works with strings");
	}
};
function Mn(e) {
	return ln(jn.prototype, function(t, n, r) {
		if (this.db = e, this._ctx = {
			table: t,
			index: n === ":id" ? null : n,
			or: r
		}, this._cmp = this._ascending = O, this._descending = (e, t) => O(t, e), this._max = (e, t) => O(e, t) > 0 ? e : t, this._min = (e, t) => O(e, t) < 0 ? e : t, this._IDBKeyRange = e._deps.IDBKeyRange, !this._IDBKeyRange) throw new x.MissingAPI();
	});
}
function A(e) {
	return T(function(t) {
		return Nn(t), e(t.target.error), !1;
	});
}
function Nn(e) {
	e.stopPropagation && e.stopPropagation(), e.preventDefault && e.preventDefault();
}
var Pn = "storagemutated", Fn = "x-storagemutated-1", In = cn(null, Pn), Ln = class {
	_lock() {
		return v(!C.global), ++this._reculock, this._reculock === 1 && !C.global && (C.lockOwnerFor = this), this;
	}
	_unlock() {
		if (v(!C.global), --this._reculock === 0) for (C.global || (C.lockOwnerFor = null); this._blockedFuncs.length > 0 && !this._locked();) {
			var e = this._blockedFuncs.shift();
			try {
				It(e[1], e[0]);
			} catch {}
		}
		return this;
	}
	_locked() {
		return this._reculock && C.lockOwnerFor !== this;
	}
	create(e) {
		if (!this.mode) return this;
		let t = this.db.idbdb, n = this.db._state.dbOpenError;
		if (v(!this.idbtrans), !e && !t) switch (n && n.name) {
			case "DatabaseClosedError": throw new x.DatabaseClosed(n);
			case "MissingAPIError": throw new x.MissingAPI(n.message, n);
			default: throw new x.OpenFailed(n);
		}
		if (!this.active) throw new x.TransactionInactive();
		return v(this._completion._state === null), e = this.idbtrans = e || (this.db.core ? this.db.core.transaction(this.storeNames, this.mode, { durability: this.chromeTransactionDurability }) : t.transaction(this.storeNames, this.mode, { durability: this.chromeTransactionDurability })), e.onerror = T((t) => {
			Nn(t), this._reject(e.error);
		}), e.onabort = T((t) => {
			Nn(t), this.active && this._reject(new x.Abort(e.error)), this.active = !1, this.on("abort").fire(t);
		}), e.oncomplete = T(() => {
			this.active = !1, this._resolve(), "mutatedParts" in e && In.storagemutated.fire(e.mutatedParts);
		}), this;
	}
	_promise(e, t, n) {
		if (e === "readwrite" && this.mode !== "readwrite") return D(new x.ReadOnly("Transaction is readonly"));
		if (!this.active) return D(new x.TransactionInactive());
		if (this._locked()) return new w((r, i) => {
			this._blockedFuncs.push([() => {
				this._promise(e, t, n).then(r, i);
			}, C]);
		});
		if (n) return Ot(() => {
			var e = new w((e, n) => {
				this._lock();
				let r = t(e, n, this);
				r && r.then && r.then(e, n);
			});
			return e.finally(() => this._unlock()), e._lib = !0, e;
		});
		var r = new w((e, n) => {
			var r = t(e, n, this);
			r && r.then && r.then(e, n);
		});
		return r._lib = !0, r;
	}
	_root() {
		return this.parent ? this.parent._root() : this;
	}
	waitFor(e) {
		var t = this._root();
		let n = w.resolve(e);
		if (t._waitingFor) t._waitingFor = t._waitingFor.then(() => n);
		else {
			t._waitingFor = n, t._waitingQueue = [];
			var r = t.idbtrans.objectStore(t.storeNames[0]);
			(function e() {
				for (++t._spinCount; t._waitingQueue.length;) t._waitingQueue.shift()();
				t._waitingFor && (r.get(-Infinity).onsuccess = e);
			})();
		}
		var i = t._waitingFor;
		return new w((e, r) => {
			n.then((n) => t._waitingQueue.push(T(e.bind(null, n))), (e) => t._waitingQueue.push(T(r.bind(null, e)))).finally(() => {
				t._waitingFor === i && (t._waitingFor = null);
			});
		});
	}
	abort() {
		this.active && (this.active = !1, this.idbtrans && this.idbtrans.abort(), this._reject(new x.Abort()));
	}
	table(e) {
		let t = this._memoizedTables ||= {};
		if (c(t, e)) return t[e];
		let n = this.schema[e];
		if (!n) throw new x.NotFound("Table " + e + " not part of transaction");
		let r = new this.db.Table(e, n, this);
		return r.core = this.db.core.table(e), t[e] = r, r;
	}
};
function Rn(e) {
	return ln(Ln.prototype, function(t, n, r, i, a) {
		t !== "readonly" && n.forEach((e) => {
			let t = r[e]?.yProps;
			t && (n = n.concat(t.map((e) => e.updatesTable)));
		}), this.db = e, this.mode = t, this.storeNames = n, this.schema = r, this.chromeTransactionDurability = i, this.idbtrans = null, this.on = cn(this, "complete", "error", "abort"), this.parent = a || null, this.active = !0, this._reculock = 0, this._blockedFuncs = [], this._resolve = null, this._reject = null, this._waitingFor = null, this._waitingQueue = null, this._spinCount = 0, this._completion = new w((e, t) => {
			this._resolve = e, this._reject = t;
		}), this._completion.then(() => {
			this.active = !1, this.on.complete.fire();
		}, (e) => {
			var t = this.active;
			return this.active = !1, this.on.error.fire(e), this.parent ? this.parent._reject(e) : t && this.idbtrans && this.idbtrans.abort(), D(e);
		});
	});
}
function zn(e, t, n, r, i, a, o, s) {
	return {
		name: e,
		keyPath: t,
		unique: n,
		multi: r,
		auto: i,
		compound: a,
		src: (n && !o ? "&" : "") + (r ? "*" : "") + (i ? "++" : "") + Bn(t),
		type: s
	};
}
function Bn(e) {
	return typeof e == "string" ? e : e ? "[" + [].join.call(e, "+") + "]" : "";
}
function Vn(e, t, n) {
	return {
		name: e,
		primKey: t,
		indexes: n,
		mappedClass: null,
		idxByName: y(n, (e) => [e.name, e])
	};
}
function Hn(e) {
	return e.length === 1 ? e[0] : e;
}
var Un = (e) => {
	try {
		return e.only([[]]), Un = () => [[]], [[]];
	} catch {
		return Un = () => Vt, Vt;
	}
};
function Wn(e) {
	return e == null ? () => void 0 : typeof e == "string" ? Gn(e) : (t) => te(t, e);
}
function Gn(e) {
	return e.split(".").length === 1 ? (t) => t[e] : (t) => te(t, e);
}
function Kn(e) {
	return [].slice.call(e);
}
var qn = 0;
function Jn(e) {
	return e == null ? ":id" : typeof e == "string" ? e : `[${e.join("+")}]`;
}
function Yn(e, t, n) {
	function r(e, t) {
		let n = Kn(e.objectStoreNames), r = n.length > 0 ? t.objectStore(n[0]) : {};
		return {
			schema: {
				name: e.name,
				tables: n.map((e) => t.objectStore(e)).map((e) => {
					let { keyPath: t, autoIncrement: n } = e, r = i(t), a = t == null, o = {}, s = {
						name: e.name,
						primaryKey: {
							name: null,
							isPrimaryKey: !0,
							outbound: a,
							compound: r,
							keyPath: t,
							autoIncrement: n,
							unique: !0,
							extractKey: Wn(t)
						},
						indexes: Kn(e.indexNames).map((t) => e.index(t)).map((e) => {
							let { name: t, unique: n, multiEntry: r, keyPath: a } = e, s = {
								name: t,
								compound: i(a),
								keyPath: a,
								unique: n,
								multiEntry: r,
								extractKey: Wn(a)
							};
							return o[Jn(a)] = s, s;
						}),
						getIndexByKeyPath: (e) => o[Jn(e)]
					};
					return o[":id"] = s.primaryKey, t != null && (o[Jn(t)] = s.primaryKey), s;
				})
			},
			hasGetAll: n.length > 0 && "getAll" in r && !(typeof navigator < "u" && /Safari/.test(navigator.userAgent) && !/(Chrome\/|Edge\/)/.test(navigator.userAgent) && [].concat(navigator.userAgent.match(/Safari\/(\d*)/))[1] < 604),
			hasIdb3Features: "getAllRecords" in r
		};
	}
	function a(e) {
		if (e.type === 3) return null;
		if (e.type === 4) throw Error("Cannot convert never type to IDBKeyRange");
		let { lower: n, upper: r, lowerOpen: i, upperOpen: a } = e;
		return n === void 0 ? r === void 0 ? null : t.upperBound(r, !!a) : r === void 0 ? t.lowerBound(n, !!i) : t.bound(n, r, !!i, !!a);
	}
	function o(e) {
		let t = e.name;
		function n({ trans: e, type: n, keys: r, values: i, range: o }) {
			return new Promise((s, c) => {
				s = T(s);
				let l = e.objectStore(t), u = l.keyPath == null, d = n === "put" || n === "add";
				if (!d && n !== "delete" && n !== "deleteRange") throw Error("Invalid operation type: " + n);
				let { length: f } = r || i || { length: 1 };
				if (r && i && r.length !== i.length) throw Error("Given keys array must have same length as given values array.");
				if (f === 0) return s({
					numFailures: 0,
					failures: {},
					results: [],
					lastResult: void 0
				});
				let p, m = [], h = [], g = 0, _ = (e) => {
					++g, Nn(e);
				};
				if (n === "deleteRange") {
					if (o.type === 4) return s({
						numFailures: g,
						failures: h,
						results: [],
						lastResult: void 0
					});
					o.type === 3 ? m.push(p = l.clear()) : m.push(p = l.delete(a(o)));
				} else {
					let [e, t] = d ? u ? [i, r] : [i, null] : [r, null];
					if (d) for (let r = 0; r < f; ++r) m.push(p = t && t[r] !== void 0 ? l[n](e[r], t[r]) : l[n](e[r])), p.onerror = _;
					else for (let t = 0; t < f; ++t) m.push(p = l[n](e[t])), p.onerror = _;
				}
				let v = (e) => {
					let t = e.target.result;
					m.forEach((e, t) => e.error != null && (h[t] = e.error)), s({
						numFailures: g,
						failures: h,
						results: n === "delete" ? r : m.map((e) => e.result),
						lastResult: t
					});
				};
				p.onerror = (e) => {
					_(e), v(e);
				}, p.onsuccess = v;
			});
		}
		function r({ trans: e, values: n, query: r, reverse: i, unique: o }) {
			return new Promise((s, c) => {
				s = T(s);
				let { index: l, range: u } = r, d = e.objectStore(t), f = l.isPrimaryKey ? d : d.index(l.name), p = i ? o ? "prevunique" : "prev" : o ? "nextunique" : "next", m = n || !("openKeyCursor" in f) ? f.openCursor(a(u), p) : f.openKeyCursor(a(u), p);
				m.onerror = A(c), m.onsuccess = T((t) => {
					let n = m.result;
					if (!n) {
						s(null);
						return;
					}
					n.___id = ++qn, n.done = !1;
					let r = n.continue.bind(n), i = n.continuePrimaryKey;
					i &&= i.bind(n);
					let a = n.advance.bind(n), o = () => {
						throw Error("Cursor not started");
					}, l = () => {
						throw Error("Cursor not stopped");
					};
					n.trans = e, n.stop = n.continue = n.continuePrimaryKey = n.advance = o, n.fail = T(c), n.next = function() {
						let e = 1;
						return this.start(() => e-- ? this.continue() : this.stop()).then(() => this);
					}, n.start = (e) => {
						let t = new Promise((e, t) => {
							e = T(e), m.onerror = A(t), n.fail = t, n.stop = (t) => {
								n.stop = n.continue = n.continuePrimaryKey = n.advance = l, e(t);
							};
						}), o = () => {
							if (m.result) try {
								e();
							} catch (e) {
								n.fail(e);
							}
							else n.done = !0, n.start = () => {
								throw Error("Cursor behind last entry");
							}, n.stop();
						};
						return m.onsuccess = T((e) => {
							m.onsuccess = o, o();
						}), n.continue = r, n.continuePrimaryKey = i, n.advance = a, o(), t;
					}, s(n);
				}, c);
			});
		}
		function i(e, n) {
			return (r) => new Promise((i, o) => {
				i = T(i);
				let { trans: s, values: c, limit: l, query: u } = r, d = r.direction ?? "next", f = l === Infinity ? void 0 : l, { index: p, range: m } = u, h = s.objectStore(t), g = p.isPrimaryKey ? h : h.index(p.name), _ = a(m);
				if (l === 0) return i({ result: [] });
				if (n) {
					let e = {
						query: _,
						count: f,
						direction: d
					}, t = c ? g.getAll(e) : g.getAllKeys(e);
					t.onsuccess = (e) => i({ result: e.target.result }), t.onerror = A(o);
				} else if (e && d === "next") {
					let e = c ? g.getAll(_, f) : g.getAllKeys(_, f);
					e.onsuccess = (e) => i({ result: e.target.result }), e.onerror = A(o);
				} else {
					let e = 0, t = c || !("openKeyCursor" in g) ? g.openCursor(_, d) : g.openKeyCursor(_, d), n = [];
					t.onsuccess = () => {
						let r = t.result;
						if (!r || (n.push(c ? r.value : r.primaryKey), ++e === l)) return i({ result: n });
						r.continue();
					}, t.onerror = A(o);
				}
			});
		}
		return {
			name: t,
			schema: e,
			mutate: n,
			getMany({ trans: e, keys: n }) {
				return new Promise((r, i) => {
					r = T(r);
					let a = e.objectStore(t), o = n.length, s = Array(o), c = 0, l = 0, u, d = (e) => {
						let t = e.target;
						s[t._pos] = t.result, ++l === c && r(s);
					}, f = A(i);
					for (let e = 0; e < o; ++e) n[e] != null && (u = a.get(n[e]), u._pos = e, u.onsuccess = d, u.onerror = f, ++c);
					c === 0 && r(s);
				});
			},
			get({ trans: e, key: n }) {
				return new Promise((r, i) => {
					r = T(r);
					let a = e.objectStore(t).get(n);
					a.onsuccess = (e) => r(e.target.result), a.onerror = A(i);
				});
			},
			query: i(c, l),
			openCursor: r,
			count({ query: e, trans: n }) {
				let { index: r, range: i } = e;
				return new Promise((e, o) => {
					let s = n.objectStore(t), c = r.isPrimaryKey ? s : s.index(r.name), l = a(i), u = l ? c.count(l) : c.count();
					u.onsuccess = T((t) => e(t.target.result)), u.onerror = A(o);
				});
			}
		};
	}
	let { schema: s, hasGetAll: c, hasIdb3Features: l } = r(e, n), u = s.tables.map((e) => o(e)), d = {};
	return u.forEach((e) => d[e.name] = e), {
		stack: "dbcore",
		transaction: e.transaction.bind(e),
		table(e) {
			if (!d[e]) throw Error(`Table '${e}' not found`);
			return d[e];
		},
		MIN_KEY: -Infinity,
		MAX_KEY: Un(t),
		schema: s
	};
}
function Xn(e, t) {
	return t.reduce((e, { create: t }) => ({
		...e,
		...t(e)
	}), e);
}
function Zn(e, t, { IDBKeyRange: n, indexedDB: r }, i) {
	return { dbcore: Xn(Yn(t, n, i), e.dbcore) };
}
function Qn(e, t) {
	let n = t.db;
	e.core = Zn(e._middlewares, n, e._deps, t).dbcore, e.tables.forEach((t) => {
		let n = t.name;
		e.core.schema.tables.some((e) => e.name === n) && (t.core = e.core.table(n), e[n] instanceof e.Table && (e[n].core = t.core));
	});
}
function $n(e, t, n, r) {
	n.forEach((n) => {
		let i = r[n];
		t.forEach((t) => {
			let r = m(t, n);
			(!r || "value" in r && r.value === void 0) && (t === e.Transaction.prototype || t instanceof e.Transaction ? d(t, n, {
				get() {
					return this.table(n);
				},
				set(e) {
					u(this, n, {
						value: e,
						writable: !0,
						configurable: !0,
						enumerable: !0
					});
				}
			}) : t[n] = new e.Table(n, i));
		});
	});
}
function er(e, t) {
	t.forEach((t) => {
		for (let n in t) t[n] instanceof e.Table && delete t[n];
	});
}
function tr(e, t) {
	return e._cfg.version - t._cfg.version;
}
function nr(e, t, n, i) {
	let a = e._dbSchema;
	n.objectStoreNames.contains("$meta") && !a.$meta && (a.$meta = Vn("$meta", hr("")[0], []), e._storeNames.push("$meta"));
	let o = e._createTransaction("readwrite", e._storeNames, a);
	o.create(n), o._completion.catch(i);
	let s = o._reject.bind(o), c = C.transless || C;
	Ot(() => {
		if (C.trans = o, C.transless = c, t === 0) r(a).forEach((e) => {
			sr(n, e, a[e].primKey, a[e].indexes);
		}), Qn(e, n), w.follow(() => e.on.populate.fire(o)).catch(s);
		else return Qn(e, n), ir(e, o, t).then((t) => ar(e, t, o, n)).catch(s);
	});
}
function rr(e, t) {
	cr(e._dbSchema, t), t.db.version % 10 == 0 && !t.objectStoreNames.contains("$meta") && t.db.createObjectStore("$meta").add(Math.ceil(t.db.version / 10 - 1), "version");
	let n = dr(e, e.idbdb, t);
	mr(e, e._dbSchema, t);
	let r = or(n, e._dbSchema);
	for (let e of r.change) {
		if (e.change.length || e.recreate) {
			console.warn(`Unable to patch indexes of table ${e.name} because it has changes on the type of index or primary key.`);
			return;
		}
		let n = t.objectStore(e.name);
		e.add.forEach((t) => {
			Ve && console.debug(`Dexie upgrade patch: Creating missing index ${e.name}.${t.src}`), ur(n, t);
		});
	}
}
function ir(e, t, n) {
	return t.storeNames.includes("$meta") ? t.table("$meta").get("version").then((e) => e ?? n) : w.resolve(n);
}
function ar(e, t, n, i) {
	let a = [], o = e._versions, s = e._dbSchema = dr(e, e.idbdb, i), c = o.filter((e) => e._cfg.version >= t);
	if (c.length === 0) return w.resolve();
	c.forEach((o) => {
		a.push(() => {
			let a = s, c = o._cfg.dbschema;
			mr(e, a, i), mr(e, c, i), s = e._dbSchema = c;
			let l = or(a, c);
			l.add.forEach((e) => {
				sr(i, e[0], e[1].primKey, e[1].indexes);
			}), l.change.forEach((e) => {
				if (e.recreate) throw new x.Upgrade("Not yet support for changing primary key");
				{
					let t = i.objectStore(e.name);
					e.add.forEach((e) => ur(t, e)), e.change.forEach((e) => {
						t.deleteIndex(e.name), ur(t, e);
					}), e.del.forEach((e) => t.deleteIndex(e));
				}
			});
			let u = o._cfg.contentUpgrade;
			if (u && o._cfg.version > t) {
				Qn(e, i), n._memoizedTables = {};
				let t = re(c);
				l.del.forEach((e) => {
					t[e] = a[e];
				}), er(e, [e.Transaction.prototype]), $n(e, [e.Transaction.prototype], r(t), t), n.schema = t;
				let o = ye(u);
				o && kt();
				let s, d = w.follow(() => {
					if (s = u(n), s && o) {
						var e = At.bind(null, null);
						s.then(e, e);
					}
				});
				return s && typeof s.then == "function" ? w.resolve(s) : d.then(() => s);
			}
		}), a.push((t) => {
			let r = o._cfg.dbschema;
			lr(r, t), er(e, [e.Transaction.prototype]), $n(e, [e.Transaction.prototype], e._storeNames, e._dbSchema), n.schema = e._dbSchema;
		}), a.push((t) => {
			e.idbdb.objectStoreNames.contains("$meta") && (Math.ceil(e.idbdb.version / 10) === o._cfg.version ? (e.idbdb.deleteObjectStore("$meta"), delete e._dbSchema.$meta, e._storeNames = e._storeNames.filter((e) => e !== "$meta")) : t.objectStore("$meta").put(o._cfg.version, "version"));
		});
	});
	function l() {
		return a.length ? w.resolve(a.shift()(n.idbtrans)).then(l) : w.resolve();
	}
	return l().then(() => {
		cr(s, i);
	});
}
function or(e, t) {
	let n = {
		del: [],
		add: [],
		change: []
	}, r;
	for (r in e) t[r] || n.del.push(r);
	for (r in t) {
		let i = e[r], a = t[r];
		if (!i) n.add.push([r, a]);
		else {
			let e = {
				name: r,
				def: a,
				recreate: !1,
				del: [],
				add: [],
				change: []
			};
			if ("" + (i.primKey.keyPath || "") != "" + (a.primKey.keyPath || "") || i.primKey.auto !== a.primKey.auto) e.recreate = !0, n.change.push(e);
			else {
				let t = i.idxByName, r = a.idxByName, o;
				for (o in t) r[o] || e.del.push(o);
				for (o in r) {
					let n = t[o], i = r[o];
					n ? n.src !== i.src && e.change.push(i) : e.add.push(i);
				}
				(e.del.length > 0 || e.add.length > 0 || e.change.length > 0) && n.change.push(e);
			}
		}
	}
	return n;
}
function sr(e, t, n, r) {
	let i = e.db.createObjectStore(t, n.keyPath ? {
		keyPath: n.keyPath,
		autoIncrement: n.auto
	} : { autoIncrement: n.auto });
	return r.forEach((e) => ur(i, e)), i;
}
function cr(e, t) {
	r(e).forEach((n) => {
		t.db.objectStoreNames.contains(n) || (Ve && console.debug("Dexie: Creating missing table", n), sr(t, n, e[n].primKey, e[n].indexes));
	});
}
function lr(e, t) {
	[].slice.call(t.db.objectStoreNames).forEach((n) => e[n] == null && t.db.deleteObjectStore(n));
}
function ur(e, t) {
	e.createIndex(t.name, t.keyPath, {
		unique: t.unique,
		multiEntry: t.multi
	});
}
function dr(e, t, n) {
	let r = {};
	return g(t.objectStoreNames, 0).forEach((e) => {
		let t = n.objectStore(e), i = t.keyPath, a = zn(Bn(i), i || "", !0, !1, !!t.autoIncrement, i && typeof i != "string", !0), o = [];
		for (let e = 0; e < t.indexNames.length; ++e) {
			let n = t.index(t.indexNames[e]);
			i = n.keyPath;
			var s = zn(n.name, i, !!n.unique, !!n.multiEntry, !1, i && typeof i != "string", !1);
			o.push(s);
		}
		r[e] = Vn(e, a, o);
	}), r;
}
function fr(e, t, n) {
	e.verno = t.version / 10;
	let i = e._dbSchema = dr(e, t, n);
	e._storeNames = g(t.objectStoreNames, 0), $n(e, [e._allTables], r(i), i);
}
function pr(e, t) {
	let n = or(dr(e, e.idbdb, t), e._dbSchema);
	return !(n.add.length || n.change.some((e) => e.add.length || e.change.length));
}
function mr(e, t, r) {
	let i = r.db.objectStoreNames;
	for (let n = 0; n < i.length; ++n) {
		let a = i[n], o = r.objectStore(a);
		e._hasGetAll = "getAll" in o;
		for (let e = 0; e < o.indexNames.length; ++e) {
			let n = o.indexNames[e], r = o.index(n).keyPath, i = typeof r == "string" ? r : "[" + g(r).join("+") + "]";
			if (t[a]) {
				let e = t[a].idxByName[i];
				e && (e.name = n, delete t[a].idxByName[i], t[a].idxByName[n] = e);
			}
		}
	}
	typeof navigator < "u" && /Safari/.test(navigator.userAgent) && !/(Chrome\/|Edge\/)/.test(navigator.userAgent) && n.WorkerGlobalScope && n instanceof n.WorkerGlobalScope && [].concat(navigator.userAgent.match(/Safari\/(\d*)/))[1] < 604 && (e._hasGetAll = !1);
}
function hr(e) {
	return e.split(",").map((e, t) => {
		let n = e.split(":"), r = n[1]?.trim();
		e = n[0].trim();
		let a = e.replace(/([&*]|\+\+)/g, ""), o = /^\[/.test(a) ? a.match(/^\[(.*)\]$/)[1].split("+") : a;
		return zn(a, o || null, /\&/.test(e), /\*/.test(e), /\+\+/.test(e), i(o), t === 0, r);
	});
}
var gr = class {
	_createTableSchema(e, t, n) {
		return Vn(e, t, n);
	}
	_parseIndexSyntax(e) {
		return hr(e);
	}
	_parseStoresSpec(e, t) {
		r(e).forEach((n) => {
			if (e[n] !== null) {
				let r = this._parseIndexSyntax(e[n]), i = r.shift();
				if (!i) throw new x.Schema("Invalid schema for table " + n + ": " + e[n]);
				if (i.unique = !0, i.multi) throw new x.Schema("Primary key cannot be multiEntry*");
				r.forEach((e) => {
					if (e.auto) throw new x.Schema("Only primary key can be marked as autoIncrement (++)");
					if (!e.keyPath) throw new x.Schema("Index must have a name and cannot be an empty string");
				}), t[n] = this._createTableSchema(n, i, r);
			}
		});
	}
	stores(e) {
		let t = this.db;
		this._cfg.storesSource = this._cfg.storesSource ? a(this._cfg.storesSource, e) : e;
		let n = t._versions, i = {}, o = {};
		return n.forEach((e) => {
			a(i, e._cfg.storesSource), o = e._cfg.dbschema = {}, e._parseStoresSpec(i, o);
		}), t._dbSchema = o, er(t, [
			t._allTables,
			t,
			t.Transaction.prototype
		]), $n(t, [
			t._allTables,
			t,
			t.Transaction.prototype,
			this._cfg.tables
		], r(o), o), t._storeNames = r(o), this;
	}
	upgrade(e) {
		return this._cfg.contentUpgrade = Be(this._cfg.contentUpgrade || S, e), this;
	}
};
function _r(e) {
	return ln(gr.prototype, function(t) {
		this.db = e, this._cfg = {
			version: t,
			storesSource: null,
			dbschema: {},
			tables: {},
			contentUpgrade: null
		};
	});
}
var vr = yr();
function yr() {
	if (typeof FinalizationRegistry < "u" && typeof WeakRef < "u") {
		let e = /* @__PURE__ */ new Set(), t = new FinalizationRegistry((t) => {
			e.delete(t);
		});
		return {
			toArray: () => Array.from(e).map((e) => e.deref()).filter((e) => e !== void 0),
			add: (n) => {
				let r = new WeakRef(n._novip);
				if (e.add(r), t.register(n._novip, r, r), e.size > n._options.maxConnections) {
					let n = e.values().next().value;
					e.delete(n), t.unregister(n);
				}
			},
			remove: (n) => {
				if (!n) return;
				let r = e.values(), i = r.next();
				for (; !i.done;) {
					let a = i.value;
					if (a.deref() === n._novip) {
						e.delete(a), t.unregister(a);
						return;
					}
					i = r.next();
				}
			}
		};
	}
	{
		let e = [];
		return {
			toArray: () => e,
			add: (t) => {
				e.push(t._novip);
			},
			remove: (t) => {
				if (!t) return;
				let n = e.indexOf(t._novip);
				n !== -1 && e.splice(n, 1);
			}
		};
	}
}
function br(e, t) {
	let n = e._dbNamesDB;
	return n || (n = e._dbNamesDB = new yi(Kt, {
		addons: [],
		indexedDB: e,
		IDBKeyRange: t
	}), n.version(1).stores({ dbnames: "name" })), n.table("dbnames");
}
function xr(e) {
	return e && typeof e.databases == "function";
}
function Sr({ indexedDB: e, IDBKeyRange: t }) {
	return xr(e) ? Promise.resolve(e.databases()).then((e) => e.map((e) => e.name).filter((e) => e !== Kt)) : br(e, t).toCollection().primaryKeys();
}
function Cr({ indexedDB: e, IDBKeyRange: t }, n) {
	!xr(e) && n !== Kt && br(e, t).put({ name: n }).catch(S);
}
function wr({ indexedDB: e, IDBKeyRange: t }, n) {
	!xr(e) && n !== Kt && br(e, t).delete(n).catch(S);
}
function Tr(e) {
	return Ot(function() {
		return C.letThrough = !0, e();
	});
}
function Er() {
	if (navigator.userAgentData || !/Safari\//.test(navigator.userAgent) || /Chrom(e|ium)\//.test(navigator.userAgent) || !indexedDB.databases) return Promise.resolve();
	var e;
	return new Promise(function(t) {
		var n = function() {
			return indexedDB.databases().finally(t);
		};
		e = setInterval(n, 100), n();
	}).finally(function() {
		return clearInterval(e);
	});
}
function Dr(e) {
	return !("from" in e);
}
var j = function(e, t) {
	if (this) a(this, arguments.length ? {
		d: 1,
		from: e,
		to: arguments.length > 1 ? t : e
	} : { d: 0 });
	else {
		let t = new j();
		return e && "d" in e && a(t, e), t;
	}
};
l(j.prototype, {
	add(e) {
		return kr(this, e), this;
	},
	addKey(e) {
		return Or(this, e, e), this;
	},
	addKeys(e) {
		return e.forEach((e) => Or(this, e, e)), this;
	},
	hasKey(e) {
		let t = jr(this).next(e).value;
		return t && O(t.from, e) <= 0 && O(t.to, e) >= 0;
	},
	[me]() {
		return jr(this);
	}
});
function Or(e, t, n) {
	let r = O(t, n);
	if (isNaN(r)) return;
	if (r > 0) throw RangeError();
	if (Dr(e)) return a(e, {
		from: t,
		to: n,
		d: 1
	});
	let i = e.l, o = e.r;
	if (O(n, e.from) < 0) return i ? Or(i, t, n) : e.l = {
		from: t,
		to: n,
		d: 1,
		l: null,
		r: null
	}, Mr(e);
	if (O(t, e.to) > 0) return o ? Or(o, t, n) : e.r = {
		from: t,
		to: n,
		d: 1,
		l: null,
		r: null
	}, Mr(e);
	O(t, e.from) < 0 && (e.from = t, e.l = null, e.d = o ? o.d + 1 : 1), O(n, e.to) > 0 && (e.to = n, e.r = null, e.d = e.l ? e.l.d + 1 : 1);
	let s = !e.r;
	i && !e.l && kr(e, i), o && s && kr(e, o);
}
function kr(e, t) {
	function n(e, { from: t, to: r, l: i, r: a }) {
		Or(e, t, r), i && n(e, i), a && n(e, a);
	}
	Dr(t) || n(e, t);
}
function Ar(e, t) {
	let n = jr(t), r = n.next();
	if (r.done) return !1;
	let i = r.value, a = jr(e), o = a.next(i.from), s = o.value;
	for (; !r.done && !o.done;) {
		if (O(s.from, i.to) <= 0 && O(s.to, i.from) >= 0) return !0;
		O(i.from, s.from) < 0 ? i = (r = n.next(s.from)).value : s = (o = a.next(i.from)).value;
	}
	return !1;
}
function jr(e) {
	let t = Dr(e) ? null : {
		s: 0,
		n: e
	};
	return { next(e) {
		let n = arguments.length > 0;
		for (; t;) switch (t.s) {
			case 0: if (t.s = 1, n) for (; t.n.l && O(e, t.n.from) < 0;) t = {
				up: t,
				n: t.n.l,
				s: 1
			};
			else for (; t.n.l;) t = {
				up: t,
				n: t.n.l,
				s: 1
			};
			case 1: if (t.s = 2, !n || O(e, t.n.to) <= 0) return {
				value: t.n,
				done: !1
			};
			case 2: if (t.n.r) {
				t.s = 3, t = {
					up: t,
					n: t.n.r,
					s: 0
				};
				continue;
			}
			case 3: t = t.up;
		}
		return { done: !0 };
	} };
}
function Mr(e) {
	let t = (e.r?.d || 0) - (e.l?.d || 0), n = t > 1 ? "r" : t < -1 ? "l" : "";
	if (n) {
		let t = n === "r" ? "l" : "r", r = { ...e }, i = e[n];
		e.from = i.from, e.to = i.to, e[n] = i[n], r[n] = i[t], e[t] = r, r.d = Nr(r);
	}
	e.d = Nr(e);
}
function Nr({ r: e, l: t }) {
	return (e ? t ? Math.max(e.d, t.d) : e.d : t ? t.d : 0) + 1;
}
function Pr(e, t) {
	return r(t).forEach((n) => {
		e[n] ? kr(e[n], t[n]) : e[n] = ce(t[n]);
	}), e;
}
function Fr(e, t) {
	return e.all || t.all || Object.keys(e).some((n) => t[n] && Ar(t[n], e[n]));
}
var Ir = {}, Lr = {}, Rr = !1;
function zr(e, t = !1) {
	Pr(Lr, e), Rr || (Rr = !0, setTimeout(() => {
		Rr = !1;
		let e = Lr;
		Lr = {}, Br(e, !1);
	}, 0));
}
function Br(e, t = !1) {
	let n = /* @__PURE__ */ new Set();
	if (e.all) for (let r of Object.values(Ir)) Vr(r, e, n, t);
	else for (let r in e) {
		let i = /^idb\:\/\/(.*)\/(.*)\//.exec(r);
		if (i) {
			let [, r, a] = i, o = Ir[`idb://${r}/${a}`];
			o && Vr(o, e, n, t);
		}
	}
	n.forEach((e) => e());
}
function Vr(e, t, n, r) {
	let i = [];
	for (let [a, o] of Object.entries(e.queries.query)) {
		let e = [];
		for (let i of o) Fr(t, i.obsSet) ? i.subscribers.forEach((e) => n.add(e)) : r && e.push(i);
		r && i.push([a, e]);
	}
	if (r) for (let [t, n] of i) e.queries.query[t] = n;
}
function Hr(e) {
	let t = e._state, { indexedDB: r } = e._deps;
	if (t.isBeingOpened || e.idbdb) return t.dbReadyPromise.then(() => t.dbOpenError ? D(t.dbOpenError) : e);
	t.isBeingOpened = !0, t.dbOpenError = null, t.openComplete = !1;
	let i = t.openCanceller, a = Math.round(e.verno * 10), o = !1;
	function s() {
		if (t.openCanceller !== i) throw new x.DatabaseClosed("db.open() was cancelled");
	}
	let c = t.dbReadyResolve, l = null, u = !1, d = () => new w((n, i) => {
		if (s(), !r) throw new x.MissingAPI();
		let c = e.name, f = t.autoSchema || !a ? r.open(c) : r.open(c, a);
		if (!f) throw new x.MissingAPI();
		f.onerror = A(i), f.onblocked = T(e._fireOnBlocked), f.onupgradeneeded = T((n) => {
			if (l = f.transaction, t.autoSchema && !e._options.allowEmptyDB) {
				f.onerror = Nn, l.abort(), f.result.close();
				let e = r.deleteDatabase(c);
				e.onsuccess = e.onerror = T(() => {
					i(new x.NoSuchDatabase(`Database ${c} doesnt exist`));
				});
			} else {
				l.onerror = A(i);
				let t = n.oldVersion > 2 ** 62 ? 0 : n.oldVersion;
				u = t < 1, e.idbdb = f.result, o && rr(e, l), nr(e, t / 10, l, i);
			}
		}, i), f.onsuccess = T(() => {
			l = null;
			let r = e.idbdb = f.result, i = g(r.objectStoreNames);
			if (i.length > 0) try {
				let s = r.transaction(Hn(i), "readonly");
				if (t.autoSchema) fr(e, r, s);
				else if (mr(e, e._dbSchema, s), !pr(e, s) && !o) return console.warn("Dexie SchemaDiff: Schema was extended without increasing the number passed to db.version(). Dexie will add missing parts and increment native version number to workaround this."), r.close(), a = r.version + 1, o = !0, n(d());
				Qn(e, s);
			} catch {}
			vr.add(e), r.onversionchange = T((n) => {
				t.vcFired = !0, e.on("versionchange").fire(n);
			}), r.onclose = T(() => {
				e.close({ disableAutoOpen: !1 });
			}), u && Cr(e._deps, c), n();
		}, i);
	}).catch((e) => {
		switch (e?.name) {
			case "UnknownError":
				if (t.PR1398_maxLoop > 0) return t.PR1398_maxLoop--, console.warn("Dexie: Workaround for Chrome UnknownError on open()"), d();
				break;
			case "VersionError": if (a > 0) return a = 0, d();
		}
		return w.reject(e);
	}), f = typeof navigator < "u" && !!r && r === n.indexedDB;
	return w.race([i, (f ? Er() : w.resolve()).then(d)]).then(() => (s(), t.onReadyBeingFired = [], w.resolve(Tr(() => e.on.ready.fire(e.vip))).then(function n() {
		if (t.onReadyBeingFired.length > 0) {
			let r = t.onReadyBeingFired.reduce(Be, S);
			return t.onReadyBeingFired = [], w.resolve(Tr(() => r(e.vip))).then(n);
		}
	}))).finally(() => {
		t.openCanceller === i && (t.onReadyBeingFired = null, t.isBeingOpened = !1);
	}).catch((n) => {
		t.dbOpenError = n;
		try {
			l && l.abort();
		} catch {}
		return i === t.openCanceller && e._close(), D(n);
	}).finally(() => {
		t.openComplete = !0, c();
	}).then(() => {
		if (u) {
			let t = {};
			e.tables.forEach((n) => {
				n.schema.indexes.forEach((r) => {
					r.name && (t[`idb://${e.name}/${n.name}/${r.name}`] = new j(-Infinity, [[[]]]));
				}), t[`idb://${e.name}/${n.name}/`] = t[`idb://${e.name}/${n.name}/:dels`] = new j(-Infinity, [[[]]]);
			}), In(Pn).fire(t), Br(t, !0);
		}
		return e;
	});
}
function Ur(e) {
	var t = (t) => e.next(t), n = (t) => e.throw(t), r = o(t), a = o(n);
	function o(e) {
		return (t) => {
			var n = e(t), o = n.value;
			return n.done ? o : !o || typeof o.then != "function" ? i(o) ? Promise.all(o).then(r, a) : r(o) : o.then(r, a);
		};
	}
	return o(t)();
}
function Wr(e, t, n) {
	var r = arguments.length;
	if (r < 2) throw new x.InvalidArgument("Too few arguments");
	for (var i = Array(r - 1); --r;) i[r - 1] = arguments[r];
	return n = i.pop(), [
		e,
		ae(i),
		n
	];
}
function Gr(e, t, n, r, i) {
	return w.resolve().then(() => {
		let a = C.transless || C, o = e._createTransaction(t, n, e._dbSchema, r);
		o.explicit = !0;
		let s = {
			trans: o,
			transless: a
		};
		if (r) o.idbtrans = r.idbtrans;
		else try {
			o.create(), o.idbtrans._explicit = !0, e._state.PR1398_maxLoop = 3;
		} catch (r) {
			return r.name === Oe.InvalidState && e.isOpen() && --e._state.PR1398_maxLoop > 0 ? (console.warn("Dexie: Need to reopen db"), e.close({ disableAutoOpen: !1 }), e.open().then(() => Gr(e, t, n, null, i))) : D(r);
		}
		let c = ye(i);
		c && kt();
		let l, u = w.follow(() => {
			if (l = i.call(o, o), l) {
				if (c) {
					var e = At.bind(null, null);
					l.then(e, e);
				} else typeof l.next == "function" && typeof l.throw == "function" && (l = Ur(l));
			}
		}, s);
		return (l && typeof l.then == "function" ? w.resolve(l).then((e) => o.active ? e : D(new x.PrematureCommit("Transaction committed too early. See http://bit.ly/2kdckMn"))) : u.then(() => l)).then((e) => (r && o._resolve(), o._completion.then(() => e))).catch((e) => (o._reject(e), D(e)));
	});
}
function Kr(e, t, n) {
	let r = i(e) ? e.slice() : [e];
	for (let e = 0; e < n; ++e) r.push(t);
	return r;
}
function qr(e) {
	return {
		...e,
		table(t) {
			let n = e.table(t), { schema: r } = n, i = Object.create(null), a = [];
			function o(e, t, n) {
				let r = Jn(e), s = i[r] = i[r] || [], c = e == null ? 0 : typeof e == "string" ? 1 : e.length, l = t > 0, u = {
					...n,
					name: l ? `${r}(virtual-from:${n.name})` : n.name,
					lowLevelIndex: n,
					isVirtual: l,
					keyTail: t,
					keyLength: c,
					extractKey: Wn(e),
					unique: !l && n.unique
				};
				return s.push(u), u.isPrimaryKey || a.push(u), c > 1 && o(c === 2 ? e[0] : e.slice(0, c - 1), t + 1, n), s.sort((e, t) => e.keyTail - t.keyTail), u;
			}
			let s = o(r.primaryKey.keyPath, 0, r.primaryKey);
			i[":id"] = [s];
			for (let e of r.indexes) o(e.keyPath, 0, e);
			function c(e) {
				let t = i[Jn(e)];
				return t && t[0];
			}
			function l(t, n) {
				return {
					type: t.type === 1 ? 2 : t.type,
					lower: Kr(t.lower, t.lowerOpen ? e.MAX_KEY : e.MIN_KEY, n),
					lowerOpen: !0,
					upper: Kr(t.upper, t.upperOpen ? e.MIN_KEY : e.MAX_KEY, n),
					upperOpen: !0
				};
			}
			function u(e) {
				let t = e.query.index;
				return t.isVirtual ? {
					...e,
					query: {
						index: t.lowLevelIndex,
						range: l(e.query.range, t.keyTail)
					}
				} : e;
			}
			return {
				...n,
				schema: {
					...r,
					primaryKey: s,
					indexes: a,
					getIndexByKeyPath: c
				},
				count(e) {
					return n.count(u(e));
				},
				query(e) {
					return n.query(u(e));
				},
				openCursor(t) {
					let { keyTail: r, isVirtual: i, keyLength: a } = t.query.index;
					if (!i) return n.openCursor(t);
					function o(n) {
						function i(i) {
							i == null ? t.unique ? n.continue(n.key.slice(0, a).concat(t.reverse ? e.MIN_KEY : e.MAX_KEY, r)) : n.continue() : n.continue(Kr(i, t.reverse ? e.MAX_KEY : e.MIN_KEY, r));
						}
						return Object.create(n, {
							continue: { value: i },
							continuePrimaryKey: { value(t, i) {
								n.continuePrimaryKey(Kr(t, e.MAX_KEY, r), i);
							} },
							primaryKey: { get() {
								return n.primaryKey;
							} },
							key: { get() {
								let e = n.key;
								return a === 1 ? e[0] : e.slice(0, a);
							} },
							value: { get() {
								return n.value;
							} }
						});
					}
					return n.openCursor(u(t)).then((e) => e && o(e));
				}
			};
		}
	};
}
var Jr = {
	stack: "dbcore",
	name: "VirtualIndexMiddleware",
	level: 1,
	create: qr
};
function Yr(e, t, n, i) {
	return n ||= {}, i ||= "", r(e).forEach((r) => {
		if (!c(t, r)) n[i + r] = void 0;
		else {
			var a = e[r], o = t[r];
			if (typeof a == "object" && typeof o == "object" && a && o) {
				let e = pe(a);
				e === pe(o) ? e === "Object" ? Yr(a, o, n, i + r + ".") : a !== o && (n[i + r] = t[r]) : n[i + r] = t[r];
			} else a !== o && (n[i + r] = t[r]);
		}
	}), r(t).forEach((r) => {
		c(e, r) || (n[i + r] = t[r]);
	}), n;
}
function Xr(e, t) {
	return t.type === "delete" ? t.keys : t.keys || t.values.map(e.extractKey);
}
var Zr = {
	stack: "dbcore",
	name: "HooksMiddleware",
	level: 2,
	create: (e) => ({
		...e,
		table(t) {
			let n = e.table(t), { primaryKey: r } = n.schema;
			return {
				...n,
				mutate(e) {
					let i = C.trans, { deleting: a, creating: o, updating: s } = i.table(t).hook;
					switch (e.type) {
						case "add":
							if (o.fire === S) break;
							return i._promise("readwrite", () => l(e), !0);
						case "put":
							if (o.fire === S && s.fire === S) break;
							return i._promise("readwrite", () => l(e), !0);
						case "delete":
							if (a.fire === S) break;
							return i._promise("readwrite", () => l(e), !0);
						case "deleteRange":
							if (a.fire === S) break;
							return i._promise("readwrite", () => u(e), !0);
					}
					return n.mutate(e);
					function l(e) {
						let t = C.trans, i = e.keys || Xr(r, e);
						if (!i) throw Error("Keys missing");
						return e = e.type === "add" || e.type === "put" ? {
							...e,
							keys: i
						} : { ...e }, e.type !== "delete" && (e.values = [...e.values]), e.keys && (e.keys = [...e.keys]), Qr(n, e, i).then((l) => {
							let u = i.map((n, i) => {
								let u = l[i], d = {
									onerror: null,
									onsuccess: null
								};
								if (e.type === "delete") a.fire.call(d, n, u, t);
								else if (e.type === "add" || u === void 0) {
									let a = o.fire.call(d, n, e.values[i], t);
									n == null && a != null && (n = a, e.keys[i] = n, r.outbound || b(e.values[i], r.keyPath, n));
								} else {
									let r = Yr(u, e.values[i]), a = s.fire.call(d, r, n, u, t);
									if (a) {
										let t = e.values[i];
										Object.keys(a).forEach((e) => {
											c(t, e) ? t[e] = a[e] : b(t, e, a[e]);
										});
									}
								}
								return d;
							});
							return n.mutate(e).then(({ failures: t, results: n, numFailures: r, lastResult: a }) => {
								for (let r = 0; r < i.length; ++r) {
									let a = n ? n[r] : i[r], o = u[r];
									a == null ? o.onerror && o.onerror(t[r]) : o.onsuccess && o.onsuccess(e.type === "put" && l[r] ? e.values[r] : a);
								}
								return {
									failures: t,
									results: n,
									numFailures: r,
									lastResult: a
								};
							}).catch((e) => (u.forEach((t) => t.onerror && t.onerror(e)), Promise.reject(e)));
						});
					}
					function u(e) {
						return d(e.trans, e.range, 1e4);
					}
					function d(e, t, i) {
						return n.query({
							trans: e,
							values: !1,
							query: {
								index: r,
								range: t
							},
							limit: i
						}).then(({ result: n }) => l({
							type: "delete",
							keys: n,
							trans: e
						}).then((r) => r.numFailures > 0 ? Promise.reject(r.failures[0]) : n.length < i ? {
							failures: [],
							numFailures: 0,
							lastResult: void 0
						} : d(e, {
							...t,
							lower: n[n.length - 1],
							lowerOpen: !0
						}, i)));
					}
				}
			};
		}
	})
};
function Qr(e, t, n) {
	return t.type === "add" ? Promise.resolve([]) : e.getMany({
		trans: t.trans,
		keys: n,
		cache: "immutable"
	});
}
function $r(e, t, n) {
	try {
		if (!t || t.keys.length < e.length) return null;
		let r = [];
		for (let i = 0, a = 0; i < t.keys.length && a < e.length; ++i) O(t.keys[i], e[a]) === 0 && (r.push(n ? ue(t.values[i]) : t.values[i]), ++a);
		return r.length === e.length ? r : null;
	} catch {
		return null;
	}
}
var ei = {
	stack: "dbcore",
	level: -1,
	create: (e) => ({ table: (t) => {
		let n = e.table(t);
		return {
			...n,
			getMany: (e) => {
				if (!e.cache) return n.getMany(e);
				let t = $r(e.keys, e.trans._cache, e.cache === "clone");
				return t ? w.resolve(t) : n.getMany(e).then((t) => (e.trans._cache = {
					keys: e.keys,
					values: e.cache === "clone" ? ue(t) : t
				}, t));
			},
			mutate: (e) => (e.type !== "add" && (e.trans._cache = null), n.mutate(e))
		};
	} })
};
function ti(e, t) {
	return e.trans.mode === "readonly" && !!e.subscr && !e.trans.explicit && e.trans.db._options.cache !== "disabled" && !t.schema.primaryKey.outbound;
}
function ni(e, t) {
	switch (e) {
		case "query": return t.values && !t.unique;
		case "get": return !1;
		case "getMany": return !1;
		case "count": return !1;
		case "openCursor": return !1;
	}
}
var ri = {
	stack: "dbcore",
	level: 0,
	name: "Observability",
	create: (e) => {
		let t = e.schema.name, n = new j(e.MIN_KEY, e.MAX_KEY);
		return {
			...e,
			transaction: (t, n, r) => {
				if (C.subscr && n !== "readonly") throw new x.ReadOnly(`Readwrite transaction in liveQuery context. Querier source: ${C.querier}`);
				return e.transaction(t, n, r);
			},
			table: (a) => {
				let o = e.table(a), { schema: s } = o, { primaryKey: c, indexes: l } = s, { extractKey: u, outbound: d } = c, f = c.autoIncrement && l.filter((e) => e.compound && e.keyPath.includes(c.keyPath)), p = {
					...o,
					mutate: (r) => {
						let l = r.trans, u = r.mutatedParts ||= {}, d = (e) => {
							let n = `idb://${t}/${a}/${e}`;
							return u[n] || (u[n] = new j());
						}, p = d(""), m = d(":dels"), { type: h } = r, [g, _] = r.type === "deleteRange" ? [r.range] : r.type === "delete" ? [r.keys] : r.values.length < 50 ? [Xr(c, r).filter((e) => e != null), r.values] : [], v = r.trans._cache;
						if (i(g)) {
							p.addKeys(g);
							let e = h === "delete" || g.length === _.length ? $r(g, v) : null;
							e || m.addKeys(g), (e || _) && ii(d, s, e, _);
						} else if (g) {
							let t = {
								from: g.lower ?? e.MIN_KEY,
								to: g.upper ?? e.MAX_KEY
							};
							m.add(t), p.add(t);
						} else p.add(n), m.add(n), s.indexes.forEach((e) => d(e.name).add(n));
						return o.mutate(r).then((e) => (g && (r.type === "add" || r.type === "put") && (p.addKeys(e.results), f && f.forEach((t) => {
							let n = r.values.map((e) => t.extractKey(e)), i = t.keyPath.findIndex((e) => e === c.keyPath);
							for (let t = 0, r = e.results.length; t < r; ++t) n[t][i] = e.results[t];
							d(t.name).addKeys(n);
						})), l.mutatedParts = Pr(l.mutatedParts || {}, u), e));
					}
				}, m = ({ query: { index: t, range: n } }) => [t, new j(n.lower ?? e.MIN_KEY, n.upper ?? e.MAX_KEY)], h = {
					get: (e) => [c, new j(e.key)],
					getMany: (e) => [c, new j().addKeys(e.keys)],
					count: m,
					query: m,
					openCursor: m
				};
				return r(h).forEach((e) => {
					p[e] = function(r) {
						let { subscr: i } = C, s = !!i, c = ti(C, o) && ni(e, r) ? r.obsSet = {} : i;
						if (s) {
							let i = (e) => {
								let n = `idb://${t}/${a}/${e}`;
								return c[n] || (c[n] = new j());
							}, s = i(""), l = i(":dels"), [f, p] = h[e](r);
							if (e === "query" && f.isPrimaryKey && !r.values ? l.add(p) : i(f.name || "").add(p), !f.isPrimaryKey) {
								if (e === "count") l.add(n);
								else {
									let t = e === "query" && d && r.values && o.query({
										...r,
										values: !1
									});
									return o[e].apply(this, arguments).then((n) => {
										if (e === "query") {
											if (d && r.values) return t.then(({ result: e }) => (s.addKeys(e), n));
											let e = r.values ? n.result.map(u) : n.result;
											r.values ? s.addKeys(e) : l.addKeys(e);
										} else if (e === "openCursor") {
											let e = n, t = r.values;
											return e && Object.create(e, {
												key: { get() {
													return l.addKey(e.primaryKey), e.key;
												} },
												primaryKey: { get() {
													let t = e.primaryKey;
													return l.addKey(t), t;
												} },
												value: { get() {
													return t && s.addKey(e.primaryKey), e.value;
												} }
											});
										}
										return n;
									});
								}
							}
						}
						return o[e].apply(this, arguments);
					};
				}), p;
			}
		};
	}
};
function ii(e, t, n, r) {
	function a(t) {
		let a = e(t.name || "");
		function o(e) {
			return e == null ? null : t.extractKey(e);
		}
		let s = (e) => t.multiEntry && i(e) ? e.forEach((e) => a.addKey(e)) : a.addKey(e);
		(n || r).forEach((e, t) => {
			let i = n && o(n[t]), a = r && o(r[t]);
			O(i, a) !== 0 && (i != null && s(i), a != null && s(a));
		});
	}
	t.indexes.forEach(a);
}
function ai(e, t, n) {
	if (n.numFailures === 0) return t;
	if (t.type === "deleteRange") return null;
	let r = t.keys ? t.keys.length : "values" in t && t.values ? t.values.length : 1;
	if (n.numFailures === r) return null;
	let a = { ...t };
	return i(a.keys) && (a.keys = a.keys.filter((e, t) => !(t in n.failures))), "values" in a && i(a.values) && (a.values = a.values.filter((e, t) => !(t in n.failures))), a;
}
function oi(e, t) {
	return t.lower === void 0 ? !0 : t.lowerOpen ? O(e, t.lower) > 0 : O(e, t.lower) >= 0;
}
function si(e, t) {
	return t.upper === void 0 ? !0 : t.upperOpen ? O(e, t.upper) < 0 : O(e, t.upper) <= 0;
}
function ci(e, t) {
	return oi(e, t) && si(e, t);
}
function li(e, t, n, r, a, o) {
	if (!n || n.length === 0) return e;
	let s = t.query.index, { multiEntry: c } = s, l = t.query.range, u = r.schema.primaryKey.extractKey, d = s.extractKey, f = (s.lowLevelIndex || s).extractKey, p = n.reduce((e, n) => {
		let r = e, a = [];
		if (n.type === "add" || n.type === "put") {
			let e = new j();
			for (let t = n.values.length - 1; t >= 0; --t) {
				let r = n.values[t], o = u(r);
				if (e.hasKey(o)) continue;
				let s = d(r);
				(c && i(s) ? s.some((e) => ci(e, l)) : ci(s, l)) && (e.addKey(o), a.push(r));
			}
		}
		switch (n.type) {
			case "add": {
				let n = new j().addKeys(t.values ? e.map((e) => u(e)) : e);
				r = e.concat(t.values ? a.filter((e) => {
					let t = u(e);
					return !n.hasKey(t) && (n.addKey(t), !0);
				}) : a.map((e) => u(e)).filter((e) => !n.hasKey(e) && (n.addKey(e), !0)));
				break;
			}
			case "put": {
				let i = new j().addKeys(n.values.map((e) => u(e)));
				r = e.filter((e) => !i.hasKey(t.values ? u(e) : e)).concat(t.values ? a : a.map((e) => u(e)));
				break;
			}
			case "delete":
				let i = new j().addKeys(n.keys);
				r = e.filter((e) => !i.hasKey(t.values ? u(e) : e));
				break;
			case "deleteRange":
				let o = n.range;
				r = e.filter((e) => !ci(u(e), o));
		}
		return r;
	}, e);
	if (p === e) return e;
	let m = (e, t) => O(f(e), f(t)) || O(u(e), u(t));
	return p.sort(t.direction === "prev" || t.direction === "prevunique" ? (e, t) => m(t, e) : m), t.limit && t.limit < Infinity && (p.length > t.limit ? p.length = t.limit : e.length === t.limit && p.length < t.limit && (a.dirty = !0)), o ? Object.freeze(p) : p;
}
function ui(e, t) {
	return O(e.lower, t.lower) === 0 && O(e.upper, t.upper) === 0 && !!e.lowerOpen == !!t.lowerOpen && !!e.upperOpen == !!t.upperOpen;
}
function di(e, t, n, r) {
	if (e === void 0) return t === void 0 ? 0 : -1;
	if (t === void 0) return 1;
	let i = O(e, t);
	if (i === 0) {
		if (n && r) return 0;
		if (n) return 1;
		if (r) return -1;
	}
	return i;
}
function fi(e, t, n, r) {
	if (e === void 0) return t === void 0 ? 0 : 1;
	if (t === void 0) return -1;
	let i = O(e, t);
	if (i === 0) {
		if (n && r) return 0;
		if (n) return -1;
		if (r) return 1;
	}
	return i;
}
function pi(e, t) {
	return di(e.lower, t.lower, e.lowerOpen, t.lowerOpen) <= 0 && fi(e.upper, t.upper, e.upperOpen, t.upperOpen) >= 0;
}
function mi(e, t, n, r) {
	let i = Ir[`idb://${e}/${t}`];
	if (!i) return [];
	let a = i.queries[n];
	if (!a) return [
		null,
		!1,
		i,
		null
	];
	let o = a[(r.query ? r.query.index.name : null) || ""];
	if (!o) return [
		null,
		!1,
		i,
		null
	];
	switch (n) {
		case "query":
			let e = r.direction ?? "next", t = o.find((t) => t.req.limit === r.limit && t.req.values === r.values && (t.req.direction ?? "next") === e && ui(t.req.query.range, r.query.range));
			return t ? [
				t,
				!0,
				i,
				o
			] : [
				o.find((t) => ("limit" in t.req ? t.req.limit : Infinity) >= r.limit && (t.req.direction ?? "next") === e && (!r.values || t.req.values) && pi(t.req.query.range, r.query.range)),
				!1,
				i,
				o
			];
		case "count":
			let n = o.find((e) => ui(e.req.query.range, r.query.range));
			return [
				n,
				!!n,
				i,
				o
			];
	}
}
function hi(e, t, n, r) {
	e.subscribers.add(n), r.addEventListener("abort", () => {
		e.subscribers.delete(n), e.subscribers.size === 0 && gi(e, t);
	});
}
function gi(e, t) {
	setTimeout(() => {
		e.subscribers.size === 0 && ge(t, e);
	}, 3e3);
}
var _i = {
	stack: "dbcore",
	level: 0,
	name: "Cache",
	create: (e) => {
		let t = e.schema.name;
		return {
			...e,
			transaction: (n, r, i) => {
				let a = e.transaction(n, r, i);
				if (r === "readwrite") {
					let i = new AbortController(), { signal: o } = i, s = (o) => () => {
						if (i.abort(), r === "readwrite") {
							let r = /* @__PURE__ */ new Set();
							for (let i of n) {
								let n = Ir[`idb://${t}/${i}`];
								if (n) {
									let t = e.table(i), s = n.optimisticOps.filter((e) => e.trans === a);
									if (a._explicit && o && a.mutatedParts) for (let e of Object.values(n.queries.query)) for (let t of e.slice()) Fr(t.obsSet, a.mutatedParts) && (ge(e, t), t.subscribers.forEach((e) => r.add(e)));
									else if (s.length > 0) {
										n.optimisticOps = n.optimisticOps.filter((e) => e.trans !== a);
										for (let e of Object.values(n.queries.query)) for (let n of e.slice()) if (n.res != null && a.mutatedParts) {
											if (o && !n.dirty) {
												let i = Object.isFrozen(n.res), a = li(n.res, n.req, s, t, n, i);
												n.dirty ? (ge(e, n), n.subscribers.forEach((e) => r.add(e))) : a !== n.res && (n.res = a, n.promise = w.resolve({ result: a }));
											} else n.dirty && ge(e, n), n.subscribers.forEach((e) => r.add(e));
										}
									}
								}
							}
							r.forEach((e) => e());
						}
					};
					a.addEventListener("abort", s(!1), { signal: o }), a.addEventListener("error", s(!1), { signal: o }), a.addEventListener("complete", s(!0), { signal: o });
				}
				return a;
			},
			table(n) {
				let r = e.table(n), i = r.schema.primaryKey;
				return {
					...r,
					mutate(e) {
						let a = C.trans;
						if (i.outbound || a.db._options.cache === "disabled" || a.explicit || a.idbtrans.mode !== "readwrite") return r.mutate(e);
						let o = Ir[`idb://${t}/${n}`];
						if (!o) return r.mutate(e);
						let s = r.mutate(e);
						return (e.type === "add" || e.type === "put") && (e.values.length >= 50 || Xr(i, e).some((e) => e == null)) ? s.then((t) => {
							let n = {
								...e,
								values: e.values.map((e, n) => {
									if (t.failures[n]) return e;
									let r = i.keyPath?.includes(".") ? ue(e) : { ...e };
									return b(r, i.keyPath, t.results[n]), r;
								})
							}, r = ai(o, n, t);
							o.optimisticOps.push(r), queueMicrotask(() => e.mutatedParts && zr(e.mutatedParts));
						}) : (o.optimisticOps.push(e), e.mutatedParts && zr(e.mutatedParts), s.then((t) => {
							if (t.numFailures > 0) {
								ge(o.optimisticOps, e);
								let n = ai(o, e, t);
								n && o.optimisticOps.push(n), e.mutatedParts && zr(e.mutatedParts);
							}
						}), s.catch(() => {
							ge(o.optimisticOps, e), e.mutatedParts && zr(e.mutatedParts);
						})), s;
					},
					query(e) {
						if (!ti(C, r) || !ni("query", e)) return r.query(e);
						let i = C.trans?.db._options.cache === "immutable", { requery: a, signal: o } = C, [s, c, l, u] = mi(t, n, "query", e);
						if (s && c) s.obsSet = e.obsSet;
						else {
							let a = r.query(e).then((e) => {
								let t = e.result;
								if (s && (s.res = t), i) {
									for (let e = 0, n = t.length; e < n; ++e) Object.freeze(t[e]);
									Object.freeze(t);
								}
								return e;
							}).catch((e) => (u && s && ge(u, s), Promise.reject(e)));
							s = {
								obsSet: e.obsSet,
								promise: a,
								subscribers: /* @__PURE__ */ new Set(),
								type: "query",
								req: e,
								dirty: !1
							}, u ? u.push(s) : (u = [s], l ||= Ir[`idb://${t}/${n}`] = {
								queries: {
									query: {},
									count: {}
								},
								objs: /* @__PURE__ */ new Map(),
								optimisticOps: [],
								unsignaledParts: {}
							}, l.queries.query[e.query.index.name || ""] = u);
						}
						return hi(s, u, a, o), s.promise.then((t) => {
							let n = li(t.result, e, l?.optimisticOps, r, s, i);
							return { result: i ? n : ue(n) };
						});
					}
				};
			}
		};
	}
};
function vi(e, t) {
	return new Proxy(e, { get(e, n, r) {
		return n === "db" ? t : Reflect.get(e, n, r);
	} });
}
var yi = class e {
	constructor(t, n) {
		this._middlewares = {}, this.verno = 0;
		let r = e.dependencies;
		this._options = n = {
			addons: e.addons,
			autoOpen: !0,
			indexedDB: r.indexedDB,
			IDBKeyRange: r.IDBKeyRange,
			cache: "cloned",
			maxConnections: Gt,
			...n
		}, this._deps = {
			indexedDB: n.indexedDB,
			IDBKeyRange: n.IDBKeyRange
		};
		let { addons: i } = n;
		this._dbSchema = {}, this._versions = [], this._storeNames = [], this._allTables = {}, this.idbdb = null, this._novip = this;
		let a = {
			dbOpenError: null,
			isBeingOpened: !1,
			onReadyBeingFired: null,
			openComplete: !1,
			dbReadyResolve: S,
			dbReadyPromise: null,
			cancelOpen: S,
			openCanceller: null,
			autoSchema: !0,
			PR1398_maxLoop: 3,
			autoOpen: n.autoOpen
		};
		a.dbReadyPromise = new w((e) => {
			a.dbReadyResolve = e;
		}), a.openCanceller = new w((e, t) => {
			a.cancelOpen = t;
		}), this._state = a, this.name = t, this.on = cn(this, "populate", "blocked", "versionchange", "close", { ready: [Be, S] }), this.once = (e, t) => {
			let n = (...r) => {
				this.on(e).unsubscribe(n), t.apply(this, r);
			};
			return this.on(e, n);
		}, this.on.ready.subscribe = _(this.on.ready.subscribe, (t) => (n, r) => {
			e.vip(() => {
				let e = this._state;
				if (e.openComplete) e.dbOpenError || w.resolve().then(n), r && t(n);
				else if (e.onReadyBeingFired) e.onReadyBeingFired.push(n), r && t(n);
				else {
					t(n);
					let e = this;
					r || t(function t() {
						e.on.ready.unsubscribe(n), e.on.ready.unsubscribe(t);
					});
				}
			});
		}), this.Collection = xn(this), this.Table = un(this), this.Transaction = Rn(this), this.Version = _r(this), this.WhereClause = Mn(this), this.on("versionchange", (e) => {
			e.newVersion > 0 ? console.warn(`Another connection wants to upgrade database '${this.name}'. Closing db now to resume the upgrade.`) : console.warn(`Another connection wants to delete database '${this.name}'. Closing db now to resume the delete request.`), this.close({ disableAutoOpen: !1 });
		}), this.on("blocked", (e) => {
			!e.newVersion || e.newVersion < e.oldVersion ? console.warn(`Dexie.delete('${this.name}') was blocked`) : console.warn(`Upgrade '${this.name}' blocked by other connection holding version ${e.oldVersion / 10}`);
		}), this._maxKey = Un(n.IDBKeyRange), this._createTransaction = (e, t, n, r) => new this.Transaction(e, t, n, this._options.chromeTransactionDurability, r), this._fireOnBlocked = (e) => {
			this.on("blocked").fire(e), vr.toArray().filter((e) => e.name === this.name && e !== this && !e._state.vcFired).map((t) => t.on("versionchange").fire(e));
		}, this.use(ei), this.use(_i), this.use(ri), this.use(Jr), this.use(Zr);
		let o = new Proxy(this, { get: (e, t, n) => {
			if (t === "_vip") return !0;
			if (t === "table") return (e) => vi(this.table(e), o);
			let r = Reflect.get(e, t, n);
			return r instanceof sn ? vi(r, o) : t === "tables" ? r.map((e) => vi(e, o)) : t === "_createTransaction" ? function() {
				return vi(r.apply(this, arguments), o);
			} : r;
		} });
		this.vip = o, i.forEach((e) => e(this));
	}
	version(e) {
		if (isNaN(e) || e < .1) throw new x.Type("Given version is not a positive number");
		if (e = Math.round(e * 10) / 10, this.idbdb || this._state.isBeingOpened) throw new x.Schema("Cannot add version when database is open");
		this.verno = Math.max(this.verno, e);
		let t = this._versions;
		var n = t.filter((t) => t._cfg.version === e)[0];
		return n || (n = new this.Version(e), t.push(n), t.sort(tr), n.stores({}), this._state.autoSchema = !1, n);
	}
	_whenReady(e) {
		return this.idbdb && (this._state.openComplete || C.letThrough || this._vip) ? e() : new w((e, t) => {
			if (this._state.openComplete) return t(new x.DatabaseClosed(this._state.dbOpenError));
			if (!this._state.isBeingOpened) {
				if (!this._state.autoOpen) {
					t(new x.DatabaseClosed());
					return;
				}
				this.open().catch(S);
			}
			this._state.dbReadyPromise.then(e, t);
		}).then(e);
	}
	use({ stack: e, create: t, level: n, name: r }) {
		r && this.unuse({
			stack: e,
			name: r
		});
		let i = this._middlewares[e] || (this._middlewares[e] = []);
		return i.push({
			stack: e,
			create: t,
			level: n ?? 10,
			name: r
		}), i.sort((e, t) => e.level - t.level), this;
	}
	unuse({ stack: e, name: t, create: n }) {
		return e && this._middlewares[e] && (this._middlewares[e] = this._middlewares[e].filter((e) => n ? e.create !== n : t ? e.name !== t : !1)), this;
	}
	open() {
		return It(it, () => Hr(this));
	}
	_close() {
		this.on.close.fire(new CustomEvent("close"));
		let e = this._state;
		if (vr.remove(this), this.idbdb) {
			try {
				this.idbdb.close();
			} catch {}
			this.idbdb = null;
		}
		e.isBeingOpened || (e.dbReadyPromise = new w((t) => {
			e.dbReadyResolve = t;
		}), e.openCanceller = new w((t, n) => {
			e.cancelOpen = n;
		}));
	}
	close({ disableAutoOpen: e } = { disableAutoOpen: !0 }) {
		let t = this._state;
		e ? (t.isBeingOpened && t.cancelOpen(new x.DatabaseClosed()), this._close(), t.autoOpen = !1, t.dbOpenError = new x.DatabaseClosed()) : (this._close(), t.autoOpen = this._options.autoOpen || t.isBeingOpened, t.openComplete = !1, t.dbOpenError = null);
	}
	delete(e = { disableAutoOpen: !0 }) {
		let t = arguments.length > 0 && typeof arguments[0] != "object", n = this._state;
		return new w((r, i) => {
			let a = () => {
				this.close(e);
				var t = this._deps.indexedDB.deleteDatabase(this.name);
				t.onsuccess = T(() => {
					wr(this._deps, this.name), r();
				}), t.onerror = A(i), t.onblocked = this._fireOnBlocked;
			};
			if (t) throw new x.InvalidArgument("Invalid closeOptions argument to db.delete()");
			n.isBeingOpened ? n.dbReadyPromise.then(a) : a();
		});
	}
	backendDB() {
		return this.idbdb;
	}
	isOpen() {
		return this.idbdb !== null;
	}
	hasBeenClosed() {
		let e = this._state.dbOpenError;
		return e && e.name === "DatabaseClosedError";
	}
	hasFailed() {
		return this._state.dbOpenError !== null;
	}
	dynamicallyOpened() {
		return this._state.autoSchema;
	}
	get tables() {
		return r(this._allTables).map((e) => this._allTables[e]);
	}
	transaction() {
		let e = Wr.apply(this, arguments);
		return this._transaction.apply(this, e);
	}
	_transaction(e, t, n) {
		let r = C.trans;
		r && r.db === this && e.indexOf("!") === -1 || (r = null);
		let i = e.indexOf("?") !== -1;
		e = e.replace("!", "").replace("?", "");
		let a, o;
		try {
			if (o = t.map((e) => {
				var t = e instanceof this.Table ? e.name : e;
				if (typeof t != "string") throw TypeError("Invalid table argument to Dexie.transaction(). Only Table or String are allowed");
				return t;
			}), e == "r" || e === qt) a = qt;
			else if (e == "rw" || e == Jt) a = Jt;
			else throw new x.InvalidArgument("Invalid transaction mode: " + e);
			if (r) {
				if (r.mode === qt && a === Jt) {
					if (i) r = null;
					else throw new x.SubTransaction("Cannot enter a sub-transaction with READWRITE mode when parent transaction is READONLY");
				}
				r && o.forEach((e) => {
					if (r && r.storeNames.indexOf(e) === -1) {
						if (i) r = null;
						else throw new x.SubTransaction("Table " + e + " not included in parent transaction.");
					}
				}), i && r && !r.active && (r = null);
			}
		} catch (e) {
			return r ? r._promise(null, (t, n) => {
				n(e);
			}) : D(e);
		}
		let s = Gr.bind(null, this, a, o, r, n);
		return r ? r._promise(a, s, "lock") : C.trans ? It(C.transless, () => this._whenReady(s)) : this._whenReady(s);
	}
	table(e) {
		if (!c(this._allTables, e)) throw new x.InvalidTable(`Table ${e} does not exist`);
		return this._allTables[e];
	}
}, bi = typeof Symbol < "u" && "observable" in Symbol ? Symbol.observable : "@@observable", xi = class {
	constructor(e) {
		this._subscribe = e;
	}
	subscribe(e, t, n) {
		return this._subscribe(!e || typeof e == "function" ? {
			next: e,
			error: t,
			complete: n
		} : e);
	}
	[bi]() {
		return this;
	}
}, Si;
try {
	Si = {
		indexedDB: n.indexedDB || n.mozIndexedDB || n.webkitIndexedDB || n.msIndexedDB,
		IDBKeyRange: n.IDBKeyRange || n.webkitIDBKeyRange
	};
} catch {
	Si = {
		indexedDB: null,
		IDBKeyRange: null
	};
}
function Ci(e) {
	let t = !1, n, r = new xi((r) => {
		let i = ye(e);
		function a(t) {
			let n = gt();
			try {
				i && kt();
				let n = Ot(e, t);
				return i && (n = n.finally(At)), n;
			} finally {
				n && _t();
			}
		}
		let o = !1, s, c = {}, l = {}, u = {
			get closed() {
				return o;
			},
			unsubscribe: () => {
				o || (o = !0, s && s.abort(), d && In.storagemutated.unsubscribe(m));
			}
		};
		r.start && r.start(u);
		let d = !1, f = () => Rt(h);
		function p() {
			return Fr(l, c);
		}
		let m = (e) => {
			Pr(c, e), p() && f();
		}, h = () => {
			if (o || !Si.indexedDB) return;
			c = {};
			let i = {};
			s && s.abort(), s = new AbortController();
			let u = {
				subscr: i,
				signal: s.signal,
				requery: f,
				querier: e,
				trans: null
			}, h = a(u);
			d ||= (In.storagemutated.subscribe(m), !0), Promise.resolve(h).then((e) => {
				t = !0, n = e, o || u.signal.aborted || (p() ? f() : (l = i, p() ? f() : (c = {}, Rt(() => !o && r.next && r.next(e)))));
			}, (e) => {
				o || u.signal.aborted || (t = !1, ["DatabaseClosedError", "AbortError"].includes(e?.name) || o || Rt(() => {
					o || r.error && r.error(e);
				}));
			});
		};
		return setTimeout(f, 0), u;
	});
	return r.hasValue = () => t, r.getValue = () => n, r;
}
var wi = yi;
l(wi, {
	...Me,
	delete(e) {
		return new wi(e, { addons: [] }).delete();
	},
	exists(e) {
		return new wi(e, { addons: [] }).open().then((e) => (e.close(), !0)).catch("NoSuchDatabaseError", () => !1);
	},
	getDatabaseNames(e) {
		try {
			return Sr(wi.dependencies).then(e);
		} catch {
			return D(new x.MissingAPI());
		}
	},
	defineClass() {
		function e(e) {
			a(this, e);
		}
		return e;
	},
	ignoreTransaction(e) {
		return C.trans ? It(C.transless || it, e) : e();
	},
	vip: Tr,
	async: function(e) {
		return function() {
			try {
				var t = Ur(e.apply(this, arguments));
				return !t || typeof t.then != "function" ? w.resolve(t) : t;
			} catch (e) {
				return D(e);
			}
		};
	},
	spawn: function(e, t, n) {
		try {
			var r = Ur(e.apply(n, t || []));
			return !r || typeof r.then != "function" ? w.resolve(r) : r;
		} catch (e) {
			return D(e);
		}
	},
	currentTransaction: { get: () => C.trans || null },
	waitFor: function(e, t) {
		let n = w.resolve(typeof e == "function" ? wi.ignoreTransaction(e) : e).timeout(t || 6e4);
		return C.trans ? C.trans.waitFor(n) : n;
	},
	Promise: w,
	debug: {
		get: () => Ve,
		set: (e) => {
			He(e);
		}
	},
	derive: f,
	extend: a,
	props: l,
	override: _,
	Events: cn,
	on: In,
	liveQuery: Ci,
	extendObservabilitySet: Pr,
	getByKeyPath: te,
	setByKeyPath: b,
	delByKeyPath: ne,
	shallowClone: re,
	deepClone: ue,
	getObjectDiff: Yr,
	cmp: O,
	asap: ee,
	minKey: Ht,
	addons: [],
	connections: { get: vr.toArray },
	errnames: Oe,
	dependencies: Si,
	cache: Ir,
	semVer: Bt,
	version: Bt.split(".").map((e) => parseInt(e)).reduce((e, t, n) => e + t / 10 ** (n * 2))
}), wi.maxKey = Un(wi.dependencies.IDBKeyRange), typeof dispatchEvent < "u" && typeof addEventListener < "u" && (In(Pn, (e) => {
	if (!Ei) {
		let t;
		t = new CustomEvent(Fn, { detail: e }), Ei = !0, dispatchEvent(t), Ei = !1;
	}
}), addEventListener(Fn, ({ detail: e }) => {
	Ei || Ti(e);
}));
function Ti(e) {
	let t = Ei;
	try {
		Ei = !0, In.storagemutated.fire(e), Br(e, !0);
	} finally {
		Ei = t;
	}
}
var Ei = !1, Di, Oi = () => {};
typeof BroadcastChannel < "u" && (Oi = () => {
	Di = new BroadcastChannel(Fn), Di.onmessage = (e) => e.data && Ti(e.data);
}, Oi(), typeof Di.unref == "function" && Di.unref(), In(Pn, (e) => {
	Ei || Di.postMessage(e);
})), typeof addEventListener < "u" && (addEventListener("pagehide", (e) => {
	if (!yi.disableBfCache && e.persisted) {
		Ve && console.debug("Dexie: handling persisted pagehide"), Di?.close();
		for (let e of vr.toArray()) e.close({ disableAutoOpen: !1 });
	}
}), addEventListener("pageshow", (e) => {
	!yi.disableBfCache && e.persisted && (Ve && console.debug("Dexie: handling persisted pageshow"), Oi(), Ti({ all: new j(-Infinity, [[]]) }));
})), w.rejectionMapper = je, He(Ve);
// src/local/database/let-go.ts
function ki(e) {
	e.on("versionchange", (t) => (e.close({ disableAutoOpen: t.newVersion === null }), !1));
}
// src/local/database/device-database.ts
var Ai = "se-device";
function ji(e = Ai) {
	let t = new yi(e, { chromeTransactionDurability: "strict" });
	return t.version(1).stores({
		profiles: "id",
		settings: "key",
		packs: "key",
		catalogue: "key",
		meta: "key"
	}), ki(t), t;
}
// src/local/database/profile-database.ts
var Mi = (e) => `se-profile-${e}`;
function Ni(e) {
	let t = new yi(Mi(e), { chromeTransactionDurability: "strict" });
	return t.version(1).stores({
		keys: "key",
		records: "id, record.seq, record.moduleId",
		outbox: "id, state, seq",
		drafts: "packHash",
		assignments: "id",
		account: "key",
		places: "[moduleId+lessonId+language], at",
		answers: "key",
		state: "key"
	}), t.version(2).stores({
		practice: "moduleId",
		voices: "moduleId",
		notes: "[moduleId+lessonId]",
		bookmarks: "[moduleId+lessonId+card], at",
		replies: "id",
		certificates: "id"
	}), t.version(3).stores({
		voicePieces: "[moduleId+number]",
		halfWritten: "form"
	}), ki(t), t;
}
// src/local/database/state.ts
var Pi = {
	nextSeq: 1,
	cursor: null,
	epoch: null,
	offsetMs: null,
	lastSync: null,
	lastFailure: null,
	retry: null,
	batch: 100,
	offeredBy: null
};
async function M(e, t) {
	let n = await e.state.get(t);
	return n === void 0 ? Pi[t] : n.value;
}
async function N(e, t, n) {
	await e.state.put({
		key: t,
		value: n
	});
}
// src/local/database/quota.ts
function Fi(e) {
	return e instanceof Error ? e.name === "QuotaExceededError" || "inner" in e && Fi(e.inner) : !1;
}
// src/local/database/reserve.ts
var Ii = "reserve", Li = "/reserve", Ri = 2e6;
async function zi() {
	if ("caches" in globalThis) try {
		let e = await caches.open(Ii);
		(await e.keys()).length === 0 && await e.put(Li, new Response(new Uint8Array(Ri)));
	} catch (e) {
		if (!Fi(e)) throw e;
	}
}
async function Bi(e) {
	try {
		return await e();
	} catch (t) {
		if (!Fi(t) || !await Vi()) throw t;
		return e();
	}
}
async function Vi() {
	return "caches" in globalThis && (await caches.open(Ii)).delete(Li);
}
// src/local/drafts/drafts.ts
async function Hi(e, t) {
	await Bi(() => e.drafts.put(t));
}
// src/protocol/crockford.ts
var Ui = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
function Wi(e) {
	return e.replace(/[٠-٩]/g, (e) => String(e.charCodeAt(0) - 1632)).replace(/[۰-۹]/g, (e) => String(e.charCodeAt(0) - 1776)).toUpperCase().replace(/[\s\u200e\u200f-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
// src/protocol/code.ts
var Gi = 10;
function Ki(e) {
	let t = Wi(e);
	if (t.length === Gi && ![...t].some((e) => !"0123456789ABCDEFGHJKMNPQRSTVWXYZ".includes(e))) return qi(t.slice(0, -1)) === t.at(-1) ? t : void 0;
}
function qi(e) {
	return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[[...e].reduce((e, t, n) => e + Ui.indexOf(t) * (2 * n + 1), 0) % 32] ?? "0";
}
// ../../work/wt-border/node_modules/valibot/dist/index.mjs
var Ji = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function Yi(e) {
	return e ? {
		lang: e?.lang ?? void 0,
		message: e?.message,
		abortEarly: e?.abortEarly ?? void 0,
		abortPipeEarly: e?.abortPipeEarly ?? void 0
	} : Ji;
}
/* @__NO_SIDE_EFFECTS__ */
function Xi(e) {
	let t = typeof e;
	return t === "string" ? `"${e}"` : t === "number" || t === "bigint" || t === "boolean" ? `${e}` : t === "object" || t === "function" ? (e && Object.getPrototypeOf(e)?.constructor?.name) ?? "null" : t;
}
function P(e, t, n, r, i) {
	let a = i && "input" in i ? i.input : n.value, o = i?.expected ?? e.expects ?? null, s = i?.received ?? /* @__PURE__ */ Xi(a), c = {
		kind: e.kind,
		type: e.type,
		input: a,
		expected: o,
		received: s,
		message: `Invalid ${t}: ${o ? `Expected ${o} but r` : "R"}eceived ${s}`,
		requirement: e.requirement,
		path: i?.path,
		issues: i?.issues,
		lang: r.lang,
		abortEarly: r.abortEarly,
		abortPipeEarly: r.abortPipeEarly
	}, l = e.kind === "schema", u = i?.message ?? e.message ?? (e.reference, c.lang, void 0) ?? (l ? (c.lang, void 0) : null) ?? r.message ?? (c.lang, void 0);
	u !== void 0 && (c.message = typeof u == "function" ? u(c) : u), l && (n.typed = !1), n.issues ? n.issues.push(c) : n.issues = [c];
}
/* @__NO_SIDE_EFFECTS__ */
function Zi(e, t) {
	return e === t || Number.isNaN(e) && Number.isNaN(t);
}
/* @__NO_SIDE_EFFECTS__ */
function Qi(e, t) {
	let n = [...new Set(e)];
	return n.length > 1 ? `(${n.join(` ${t} `)})` : n[0] ?? "never";
}
function F(e) {
	return e["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (t) => e["~run"]({ value: t }, /* @__PURE__ */ Yi())
	}, e;
}
/* @__NO_SIDE_EFFECTS__ */
function $i(e) {
	if (e.path) {
		let t = "";
		for (let n of e.path) if (typeof n.key == "string" || typeof n.key == "number") t += t ? `.${n.key}` : n.key;
		else return null;
		return t;
	}
	return null;
}
var ea = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/* @__NO_SIDE_EFFECTS__ */
function ta(e, t) {
	return {
		kind: "validation",
		type: "check",
		reference: ta,
		async: !1,
		expects: null,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && P(this, "input", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function na(e) {
	return {
		kind: "validation",
		type: "integer",
		reference: na,
		async: !1,
		expects: null,
		requirement: Number.isInteger,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && P(this, "integer", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function ra(e) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: ra,
		async: !1,
		expects: null,
		requirement: ea,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && P(this, "date", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function I(e, t) {
	return {
		kind: "validation",
		type: "max_length",
		reference: I,
		async: !1,
		expects: `<=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length > this.requirement && P(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function ia(e, t) {
	return {
		kind: "validation",
		type: "max_value",
		reference: ia,
		async: !1,
		expects: `<=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Xi(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value <= this.requirement) && P(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Xi(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function aa(e, t) {
	return {
		kind: "validation",
		type: "min_length",
		reference: aa,
		async: !1,
		expects: `>=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length < this.requirement && P(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function oa(e, t) {
	return {
		kind: "validation",
		type: "min_value",
		reference: oa,
		async: !1,
		expects: `>=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Xi(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value >= this.requirement) && P(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Xi(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function L(e, t) {
	return {
		kind: "validation",
		type: "regex",
		reference: L,
		async: !1,
		expects: `${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && P(this, "format", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function sa() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: sa,
		async: !1,
		"~run"(e) {
			return e.value = e.value.toLowerCase(), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function ca(e) {
	return {
		kind: "transformation",
		type: "transform",
		reference: ca,
		async: !1,
		operation: e,
		"~run"(e) {
			return e.value = this.operation(e.value), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function la() {
	return {
		kind: "transformation",
		type: "trim",
		reference: la,
		async: !1,
		"~run"(e) {
			return e.value = e.value.trim(), e;
		}
	};
}
var ua = { abortEarly: !0 };
/* @__NO_SIDE_EFFECTS__ */
function da(e, t, n) {
	return typeof e.fallback == "function" ? e.fallback(t, n) : e.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function fa(e, t, n) {
	return typeof e.default == "function" ? e.default(t, n) : e.default;
}
/* @__NO_SIDE_EFFECTS__ */
function pa(e, t) {
	return !e["~run"]({ value: t }, ua).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function R(e, t) {
	return F({
		kind: "schema",
		type: "array",
		reference: R,
		expects: "Array",
		async: !1,
		item: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < n.length; r++) {
					let i = n[r], a = this.item["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else P(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function z(e) {
	return F({
		kind: "schema",
		type: "boolean",
		reference: z,
		expects: "boolean",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "boolean" ? e.typed = !0 : P(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ma(e, t) {
	return F({
		kind: "schema",
		type: "exact_optional",
		reference: ma,
		expects: e.expects,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function B(e, t) {
	return F({
		kind: "schema",
		type: "literal",
		reference: B,
		expects: /* @__PURE__ */ Xi(e),
		async: !1,
		literal: e,
		message: t,
		"~run"(e, t) {
			return /* @__PURE__ */ Zi(e.value, this.literal) ? e.typed = !0 : P(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function V(e, t) {
	return F({
		kind: "schema",
		type: "nullable",
		reference: V,
		expects: `(${e.expects} | null)`,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return e.value === null && (this.default !== void 0 && (e.value = /* @__PURE__ */ fa(this, e, t)), e.value === null) ? (e.typed = !0, e) : this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function H(e) {
	return F({
		kind: "schema",
		type: "number",
		reference: H,
		expects: "number",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "number" && !isNaN(e.value) ? e.typed = !0 : P(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ha(e, t) {
	return F({
		kind: "schema",
		type: "object",
		reference: ha,
		expects: "Object",
		async: !1,
		entries: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in this.entries) {
					let i = this.entries[r];
					if (r in n || (i.type === "exact_optional" || i.type === "optional" || i.type === "nullish") && i.default !== void 0) {
						let a = r in n ? n[r] : /* @__PURE__ */ fa(i), o = i["~run"]({ value: a }, t);
						if (o.issues) {
							let i = {
								type: "object",
								origin: "value",
								input: n,
								key: r,
								value: a
							};
							for (let t of o.issues) t.path ? t.path.unshift(i) : t.path = [i], e.issues?.push(t);
							if (e.issues ||= o.issues, t.abortEarly) {
								e.typed = !1;
								break;
							}
						}
						o.typed || (e.typed = !1), e.value[r] = o.value;
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ da(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (P(this, "key", e, t, {
						input: void 0,
						expected: `"${r}"`,
						path: [{
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: n[r]
						}]
					}), t.abortEarly)) break;
				}
			} else P(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ga(e, t) {
	return F({
		kind: "schema",
		type: "optional",
		reference: ga,
		expects: `(${e.expects} | undefined)`,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return e.value === void 0 && (this.default !== void 0 && (e.value = /* @__PURE__ */ fa(this, e, t)), e.value === void 0) ? (e.typed = !0, e) : this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function U(e, t) {
	return F({
		kind: "schema",
		type: "picklist",
		reference: U,
		expects: /* @__PURE__ */ Qi(e.map(Xi), "|"),
		async: !1,
		options: e,
		message: t,
		"~run"(e, t) {
			return this.options.includes(e.value) ? e.typed = !0 : P(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function W(e, t) {
	return F({
		kind: "schema",
		type: "strict_object",
		reference: W,
		expects: "Object",
		async: !1,
		entries: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in this.entries) {
					let i = this.entries[r];
					if (r in n || (i.type === "exact_optional" || i.type === "optional" || i.type === "nullish") && i.default !== void 0) {
						let a = r in n ? n[r] : /* @__PURE__ */ fa(i), o = i["~run"]({ value: a }, t);
						if (o.issues) {
							let i = {
								type: "object",
								origin: "value",
								input: n,
								key: r,
								value: a
							};
							for (let t of o.issues) t.path ? t.path.unshift(i) : t.path = [i], e.issues?.push(t);
							if (e.issues ||= o.issues, t.abortEarly) {
								e.typed = !1;
								break;
							}
						}
						o.typed || (e.typed = !1), e.value[r] = o.value;
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ da(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (P(this, "key", e, t, {
						input: void 0,
						expected: `"${r}"`,
						path: [{
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: n[r]
						}]
					}), t.abortEarly)) break;
				}
				if (!e.issues || !t.abortEarly) {
					for (let r in n) if (!Object.prototype.hasOwnProperty.call(this.entries, r)) {
						P(this, "key", e, t, {
							input: r,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input: n,
								key: r,
								value: n[r]
							}]
						});
						break;
					}
				}
			} else P(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function G(e) {
	return F({
		kind: "schema",
		type: "string",
		reference: G,
		expects: "string",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "string" ? e.typed = !0 : P(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function _a(e, t) {
	return F({
		kind: "schema",
		type: "tuple",
		reference: _a,
		expects: "Array",
		async: !1,
		items: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < this.items.length; r++) {
					let i = n[r], a = this.items[r]["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else P(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function va(e, t, n) {
	return F({
		kind: "schema",
		type: "variant",
		reference: va,
		expects: "Object",
		async: !1,
		key: e,
		options: t,
		message: n,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				let r, i = 0, a = this.key, o = [], s = (e, c) => {
					for (let l of e.options) {
						if (l.type === "variant") s(l, new Set(c).add(l.key));
						else {
							let e = !0, s = 0;
							for (let t of c) {
								let r = l.entries[t];
								if (t in n ? r["~run"]({
									typed: !1,
									value: n[t]
								}, ua).issues : r.type !== "exact_optional" && r.type !== "optional" && r.type !== "nullish") {
									e = !1, a !== t && (i < s || i === s && t in n && !(a in n)) && (i = s, a = t, o = []), a === t && o.push(l.entries[t].expects);
									break;
								}
								s++;
							}
							if (e) {
								let e = l["~run"]({ value: n }, t);
								(!r || !r.typed && e.typed) && (r = e);
							}
						}
						if (r && !r.issues) break;
					}
				};
				if (s(this, /* @__PURE__ */ new Set([this.key])), r) return r;
				P(this, "type", e, t, {
					input: n[a],
					expected: /* @__PURE__ */ Qi(o, "|"),
					path: [{
						type: "object",
						origin: "value",
						input: n,
						key: a,
						value: n[a]
					}]
				});
			} else P(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ya(e, t) {
	let n = { ...e.entries };
	for (let e of t) delete n[e];
	return F({
		...e,
		entries: n
	});
}
/* @__NO_SIDE_EFFECTS__ */
function K(...e) {
	return F({
		...e[0],
		pipe: e,
		"~run"(t, n) {
			for (let r of e) if (r.kind !== "metadata") {
				if (t.issues && (r.kind === "schema" || r.kind === "transformation")) {
					t.typed = !1;
					break;
				}
				t.issues && (n.abortEarly || n.abortPipeEarly) || (t = r["~run"](t, n));
			}
			return t;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ba(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ Yi(n));
	return {
		typed: r.typed,
		success: !r.issues,
		output: r.value,
		issues: r.issues
	};
}
// src/protocol/decode.ts
function q(e, t) {
	let n = /* @__PURE__ */ ba(e, t);
	return n.success ? {
		kind: "decoded",
		value: n.output
	} : {
		kind: "malformed",
		paths: [...new Set(n.issues.map((e) => /* @__PURE__ */ $i(e) ?? ""))]
	};
}
// src/domain/people/account.ts
var xa = [
	"learner",
	"supervisor",
	"administrator"
], Sa = [
	"ar",
	"fr",
	"en"
], Ca = ["ar", "fr"], wa = (e) => e === "ar" ? "ar" : "fr", J = /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ na(), /* @__PURE__ */ oa(0), /* @__PURE__ */ ia(864e13)), Ta = /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ na(), /* @__PURE__ */ oa(0), /* @__PURE__ */ ia(31536e6)), Ea = /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ na(), /* @__PURE__ */ oa(-864e13), /* @__PURE__ */ ia(864e13)), Y = /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ na(), /* @__PURE__ */ oa(0), /* @__PURE__ */ ia(1e9)), Da = /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ na(), /* @__PURE__ */ oa(0), /* @__PURE__ */ ia(4294967295)), Oa = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ ra(), /* @__PURE__ */ ta((e) => Ra(e), "not a calendar day")), X = (e) => /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ aa(1), /* @__PURE__ */ I(e), /* @__PURE__ */ ta(za, "control characters")), ka = (e) => /* @__PURE__ */ V(X(e)), Z = () => /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), /* @__PURE__ */ ca((t) => e(t))), Aa = () => /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[0-9a-f]{64}$/), /* @__PURE__ */ ca((t) => e(t))), Q = () => /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ I(60), /* @__PURE__ */ L(/^[a-z0-9]+(?:[-.]{1,2}[a-z0-9]+)*(?:\.\.)?$/), /* @__PURE__ */ ca((t) => e(t))), ja = /* @__PURE__ */ U(Sa), Ma = /* @__PURE__ */ U(Ca), Na = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[A-Za-z0-9_-]{43}$/)), Pa = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[A-Za-z0-9_-]{43}$/)), Fa = /* @__PURE__ */ W({
	crv: /* @__PURE__ */ B("P-256"),
	kty: /* @__PURE__ */ B("EC"),
	x: Pa,
	y: Pa
}), Ia = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ I(60), /* @__PURE__ */ ta(Ba, "unknown time zone")), La = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ I(30), /* @__PURE__ */ L(/^\+?[0-9][0-9 .-]{4,28}$/));
function Ra(e) {
	let t = Date.parse(`${e}T00:00:00Z`);
	return Number.isFinite(t) && new Date(t).toISOString().startsWith(e);
}
function za(e) {
	return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(e) && e.trim() !== "";
}
function Ba(e) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: e }), !0;
	} catch {
		return !1;
	}
}
// src/protocol/join.ts
var Va = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ la(), /* @__PURE__ */ sa(), /* @__PURE__ */ aa(3), /* @__PURE__ */ I(100), /* @__PURE__ */ L(/^[a-z0-9._@+-]+$/));
ka(80), ka(80);
var Ha = /* @__PURE__ */ W({
	account: /* @__PURE__ */ W({
		id: Z(),
		name: X(80),
		roles: /* @__PURE__ */ R(/* @__PURE__ */ U(xa))
	}),
	epoch: /* @__PURE__ */ G(),
	now: J
}), Ua = "\"@method\" \"@path\" \"@query\"";
function Wa(e) {
	return `(${e.contentDigest === null ? Ua : `${Ua} "content-digest"`});created=${e.createdS};keyid="${e.keyId}";alg="ecdsa-p256-sha256";tag="se1"`;
}
function Ga(e) {
	return [
		`"@method": ${e.method}`,
		`"@path": ${e.path}`,
		`"@query": ${e.query}`,
		...e.contentDigest === null ? [] : [`"content-digest": ${e.contentDigest}`],
		`"@signature-params": ${Wa(e)}`
	].join("\n");
}
var Ka = (e) => `sha-256=:${e}:`, qa = (e) => `se=:${e}:`, Ja = (e) => JSON.stringify({
	crv: e.crv,
	kty: e.kty,
	x: e.x,
	y: e.y
}), Ya = (e) => btoa(String.fromCharCode(...e)), Xa = (e) => Ya(e).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""), Za = (e) => Array.from(e, (e) => e.toString(16).padStart(2, "0")).join(""), Qa = {
	name: "ECDSA",
	namedCurve: "P-256"
};
async function $a() {
	let e = await crypto.subtle.generateKey(Qa, !1, ["sign", "verify"]), t = await crypto.subtle.exportKey("jwk", e.publicKey), n = {
		crv: "P-256",
		kty: "EC",
		x: t.x ?? "",
		y: t.y ?? ""
	}, r = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(Ja(n)));
	return {
		key: "device",
		keyId: Xa(new Uint8Array(r)),
		privateKey: e.privateKey,
		publicKey: n
	};
}
async function eo(e) {
	let t = await e.keys.get("device");
	if (!t) throw Error("this profile has no key");
	return t;
}
// src/local/profiles/profiles.ts
async function to(e, n, r) {
	let i = t(r.now(), r.random(10)), a = Ni(i);
	try {
		await a.keys.add(await $a());
	} finally {
		a.close();
	}
	let o = {
		id: i,
		...n,
		createdAt: r.now(),
		account: null,
		ended: !1
	};
	return await e.profiles.add(o), await zi(), o;
}
async function no(e) {
	return (await e.profiles.toArray()).toSorted((e, t) => e.createdAt - t.createdAt);
}
async function ro(e, t, n) {
	await e.profiles.update(t, n);
}
var io = /* @__PURE__ */ ha({
	type: /* @__PURE__ */ G(),
	title: /* @__PURE__ */ G(),
	status: /* @__PURE__ */ H(),
	reason: /* @__PURE__ */ U([
		"malformed-signature",
		"malformed-request",
		"unknown-device",
		"clock",
		"wrong-signature",
		"device-ended",
		"code-unknown",
		"code-used",
		"code-expired",
		"wrong-password",
		"login-taken",
		"password-weak",
		"slow-down",
		"forbidden",
		"not-found",
		"too-large",
		"conflict",
		"unsupported-protocol",
		"unavailable"
	]),
	now: /* @__PURE__ */ ga(/* @__PURE__ */ H()),
	paths: /* @__PURE__ */ ga(/* @__PURE__ */ R(/* @__PURE__ */ G())),
	retryAfterS: /* @__PURE__ */ ga(/* @__PURE__ */ H())
});
// src/local/requests/gzip.ts
async function ao(e) {
	if (typeof CompressionStream > "u") return null;
	let t = new Blob([e]).stream().pipeThrough(new CompressionStream("gzip"));
	return new Uint8Array(await new Response(t).arrayBuffer());
}
// src/local/requests/patient-fetch.ts
var oo = 2e4, so = 1;
async function co(e, t, { init: n = {}, uploadBytes: r = 0, mostBytes: i, signal: a }) {
	let o = new AbortController(), s = () => o.abort();
	a?.aborted && s(), a?.addEventListener("abort", s);
	let c = !1, l, u = (e) => {
		clearTimeout(l), l = setTimeout(() => {
			c = !0, s();
		}, e);
	}, d = 0;
	try {
		u(oo + r / so);
		let a = await e.fetch(t, {
			credentials: "omit",
			redirect: "error",
			...n,
			signal: o.signal
		}), s = await uo(a, i, (e) => {
			d = e, u(oo);
		}, o.signal);
		return s && (d = lo(a, s.length)), s ? {
			kind: "fetched",
			response: a,
			bytes: s
		} : {
			kind: "failed",
			why: "too-large"
		};
	} catch (e) {
		return {
			kind: "failed",
			why: c || e instanceof DOMException && e.name === "TimeoutError" ? "timeout" : "network"
		};
	} finally {
		clearTimeout(l), a?.removeEventListener("abort", s), await e.count?.({
			received: d,
			sent: r
		});
	}
}
function lo(e, t) {
	let n = e.headers.get("content-length");
	return e.headers.has("content-encoding") && n !== null ? Number(n) : t;
}
async function uo(e, t, n, r) {
	let i = [], a = 0, o = e.body?.getReader(), s = () => void o?.cancel().catch(() => void 0);
	for (r.addEventListener("abort", s);;) {
		n(a);
		let e = await o?.read();
		if (r.throwIfAborted(), !e || e.done) break;
		if (a += e.value.length, a > t) {
			s();
			return;
		}
		i.push(e.value);
	}
	return new Uint8Array(await new Blob(i.map((e) => new Uint8Array(e))).arrayBuffer());
}
// src/local/requests/sign.ts
async function fo(e, t) {
	let n = t.body === null ? null : Ka(Ya(new Uint8Array(await crypto.subtle.digest("SHA-256", t.body)))), r = {
		method: t.method,
		path: t.path,
		query: `?${t.query}`,
		contentDigest: n,
		createdS: t.createdS,
		keyId: e.keyId
	}, i = await crypto.subtle.sign({
		name: "ECDSA",
		hash: "SHA-256"
	}, e.privateKey, new TextEncoder().encode(Ga(r)));
	return {
		...n === null ? {} : { "content-digest": n },
		"signature-input": `se=${Wa(r)}`,
		signature: qa(Ya(new Uint8Array(i)))
	};
}
// src/local/requests/signed-request.ts
var po = 32e6;
async function mo(e, t, n) {
	let r = await ho(n.body), i = await go(e, t, n, r);
	return i.kind !== "problem" || i.problem.reason !== "clock" || i.problem.now === void 0 ? i : (await N(e, "offsetMs", Math.round(i.problem.now - t.now())), go(e, t, n, r));
}
async function ho(e) {
	if (e === void 0) return null;
	let t = new TextEncoder().encode(JSON.stringify(e)), n = await ao(t);
	return n ? {
		bytes: n,
		isGzip: !0
	} : {
		bytes: t,
		isGzip: !1
	};
}
async function go(e, t, n, r) {
	let i = await M(e, "offsetMs") ?? 0, a = n.query ?? "", o = {
		method: n.method,
		path: n.path,
		query: a,
		body: r?.bytes ?? null,
		createdS: Math.floor((t.now() + i) / 1e3)
	}, s = {
		...await fo(await eo(e), o),
		...r ? { "content-type": "application/json" } : {},
		...r?.isGzip ? { "content-encoding": "gzip" } : {}
	}, c = t.now(), l = await co(t, n.path + (a ? `?${a}` : ""), {
		init: {
			method: n.method,
			headers: s,
			body: r?.bytes ?? null,
			cache: "no-store"
		},
		uploadBytes: r?.bytes.length ?? 0,
		mostBytes: po
	});
	if (l.kind === "failed") return {
		kind: "unreachable",
		why: l.why === "timeout" ? "timeout" : "network",
		retryAfterS: null
	};
	let u = new TextDecoder("utf-8", { ignoreBOM: !0 }).decode(l.bytes);
	return _o(l.response, u, c, t.now());
}
function _o(e, t, n, r) {
	let i = e.headers.get("content-type") ?? "";
	if (e.status === 200 && i.startsWith("application/json")) {
		let e = vo(t);
		if (e !== void 0) return {
			kind: "answered",
			body: e,
			text: t,
			sentAt: n,
			heardAt: r
		};
	}
	if (e.status === 200 && i.startsWith("text/csv")) return {
		kind: "answered",
		body: null,
		text: t,
		sentAt: n,
		heardAt: r
	};
	if (i.startsWith("application/problem+json")) {
		let e = q(io, vo(t));
		if (e.kind === "decoded") return {
			kind: "problem",
			problem: e.value
		};
	}
	let a = Number(e.headers.get("retry-after") ?? NaN);
	return {
		kind: "unreachable",
		why: "not-ours",
		retryAfterS: Number.isFinite(a) ? a : null
	};
}
function vo(e) {
	try {
		return JSON.parse(e);
	} catch {
		return;
	}
}
// src/local/enrol/enrol.ts
function yo(e, t, n, r) {
	let i = Ki(n.code);
	return i === void 0 ? Promise.resolve({
		kind: "problem",
		reason: "code-unknown",
		retryAfterS: null
	}) : xo(e, t, "/api/join", {
		code: i,
		name: n.name.trim() || null
	}, r);
}
function bo(e, t, n, r) {
	return xo(e, t, "/api/sign-in", n, r);
}
async function xo(e, t, n, r, i) {
	let a = Ni(t.id);
	try {
		return await So(e, a, t, n, r, i);
	} finally {
		a.close();
	}
}
async function So(e, t, n, r, i, a) {
	let { publicKey: o } = await eo(t), s = await mo(t, a, {
		method: "POST",
		path: r,
		body: {
			protocol: 1,
			publicKey: o,
			...i
		}
	});
	if (s.kind === "unreachable") return { kind: "unreachable" };
	if (s.kind === "problem") return {
		kind: "problem",
		reason: s.problem.reason,
		retryAfterS: s.problem.retryAfterS ?? null
	};
	let c = q(Ha, s.body);
	if (c.kind === "malformed") return { kind: "unreachable" };
	let { account: l, epoch: u, now: d } = c.value, f = Math.round(d - (s.sentAt + s.heardAt) / 2);
	await Bi(() => t.transaction("rw", t.state, async () => {
		await N(t, "offsetMs", f), await N(t, "retry", null), await M(t, "epoch") === null && await N(t, "epoch", u);
	}));
	let p = n.name === "" ? { name: l.name } : {};
	return await Bi(() => ro(e, n.id, {
		account: l,
		ended: !1,
		...p
	})), {
		kind: "enrolled",
		account: l
	};
}
// src/domain/learning/active-time.ts
var Co = (e) => Math.round(e / 100) * 100, wo = (e) => ({
	id: e.id,
	seq: e.seq,
	state: "waiting",
	queuedAt: e.submittedAt,
	reason: null,
	code: null
}), To = (e) => ({
	id: e.id,
	record: e,
	own: !0,
	receipt: null,
	receivedAt: null,
	serverScore: null
}), Eo = (e) => e.replaceAll("\r\n", "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
// src/local/outbox/record.ts
async function Do(e, { draft: t, questionIds: n, score: r, spentMs: i }, a) {
	let o = {
		kind: "attempt",
		moduleId: t.moduleId,
		packHash: t.packHash,
		language: t.language,
		startedAt: t.startedAt,
		spentMs: i,
		seed: t.seed,
		responses: n.map((e) => {
			let n = t.sure?.[e];
			return {
				questionId: e,
				given: t.given[e] ?? [],
				spentMs: Co(t.spentMs[e] ?? 0),
				...n === void 0 ? {} : { sure: n }
			};
		}),
		score: r
	};
	return Bi(() => e.transaction("rw", [
		e.records,
		e.outbox,
		e.drafts,
		e.state
	], async () => {
		let n = await Oo(e, t) ?? await Mo(e, a, (e) => ({
			...o,
			...e
		})), r = await e.drafts.get(t.packHash);
		return r && ko(r, t) && await e.drafts.delete(t.packHash), n;
	}));
}
async function Oo(e, t) {
	return (await e.records.where("record.moduleId").equals(t.moduleId).toArray()).map((e) => e.record).filter((e) => e.kind === "attempt").find((e) => ko(e, t));
}
var ko = (e, t) => e.packHash === t.packHash && e.seed === t.seed && e.startedAt === t.startedAt;
function Ao(e, t, n) {
	return Bi(() => Mo(e, n, (e) => ({
		kind: "session",
		...t,
		...e
	})));
}
function jo(e, t, n) {
	let r = {
		...t,
		text: Eo(t.text)
	};
	return Bi(() => Mo(e, n, (e) => ({
		kind: "question",
		...r,
		...e
	})));
}
async function Mo(e, n, r) {
	let i = n.now(), a = t(i, n.random(10));
	return e.transaction("rw", [
		e.records,
		e.outbox,
		e.drafts,
		e.state
	], async () => {
		let t = await M(e, "nextSeq"), n = r({
			id: a,
			seq: t,
			submittedAt: i,
			offsetMs: await M(e, "offsetMs")
		});
		return await N(e, "nextSeq", t + 1), await e.records.add(To(n)), await e.outbox.add(wo(n)), n;
	});
}
// src/local/outbox/records.ts
async function No(e) {
	let [t, n] = await e.transaction("r", e.records, e.outbox, () => Promise.all([e.records.toArray(), e.outbox.toArray()])), r = new Map(n.map((e) => [e.id, e]));
	return t.map(({ id: e, record: t, receipt: n, receivedAt: i, serverScore: a }) => {
		let o = r.get(e);
		return {
			record: t,
			state: o?.state ?? "sent",
			receipt: n,
			receivedAt: i,
			serverScore: a,
			reason: o?.reason ?? null,
			code: o?.code ?? null
		};
	}).toSorted((e, t) => t.record.submittedAt - e.record.submittedAt || t.record.seq - e.record.seq);
}
async function Po(e) {
	let [t, n, r] = await e.transaction("r", e.records, e.outbox, () => Promise.all([
		e.outbox.where("state").equals("waiting").count(),
		e.outbox.where("state").equals("refused").count(),
		e.records.count()
	]));
	return {
		waiting: t,
		refused: n,
		sent: r - t - n
	};
}
// src/protocol/catalogue.ts
var Fo = /* @__PURE__ */ W({
	ar: /* @__PURE__ */ G(),
	fr: /* @__PURE__ */ G(),
	en: /* @__PURE__ */ G()
}), Io = /* @__PURE__ */ W({
	manifest: Aa(),
	bytes: Y,
	essentialBytes: Y
}), Lo = /* @__PURE__ */ W({
	...Fa.entries,
	kid: Na
}), Ro = /* @__PURE__ */ W({
	format: /* @__PURE__ */ B(1),
	courses: /* @__PURE__ */ R(/* @__PURE__ */ W({
		courseId: Q(),
		title: Fo,
		modules: /* @__PURE__ */ R(Q())
	})),
	modules: /* @__PURE__ */ R(/* @__PURE__ */ W({
		moduleId: Q(),
		title: Fo,
		summary: Fo,
		minutes: Y,
		prerequisites: /* @__PURE__ */ R(Q()),
		packs: /* @__PURE__ */ W({
			ar: Io,
			fr: Io
		})
	})),
	issuer: /* @__PURE__ */ ma(/* @__PURE__ */ W({ keys: /* @__PURE__ */ R(Lo) }))
}), zo = "/packs/catalogue.json", Bo = "parts", Vo = () => caches.open(Bo);
async function Ho() {
	let e = await (await Vo()).keys();
	return new Set(e.map((e) => new URL(e.url).pathname));
}
var Uo = 2e7;
async function Wo(e, t, n, r = {}) {
	let i = await Go(e, t, n, r, "default");
	return i.kind === "damaged" ? Go(e, t, n, r, "reload") : i;
}
async function Go(e, t, n, { bytes: r, signal: i }, a) {
	let o = await co(n, e, {
		init: { cache: a },
		mostBytes: r ?? Uo,
		signal: i
	});
	if (o.kind === "failed") return { kind: o.why === "too-large" ? "damaged" : "unreachable" };
	let { response: s, bytes: c } = o;
	return !s.ok || Ko(s, e) ? { kind: "unreachable" } : await Xo(c) === t ? {
		kind: "bytes",
		bytes: c
	} : { kind: "damaged" };
}
var Ko = (e, t) => (e.headers.get("content-type") ?? "").startsWith("text/html") && !t.endsWith(".html");
async function qo(e, t) {
	let n = e.slice(e.lastIndexOf(".") + 1);
	await (await Vo()).put(e, new Response(t, { headers: { "content-type": Zo[n] ?? "application/octet-stream" } }));
}
async function Jo(e, t) {
	let n = await (await Vo()).match(e);
	if (!n) return;
	let r = new Uint8Array(await n.arrayBuffer());
	return await Xo(r) === t ? r : void 0;
}
async function Yo(e, t, n) {
	let r = await Jo(e, t);
	if (r) return new TextDecoder().decode(r);
	let i = await Wo(e, t, n);
	if (i.kind === "bytes") {
		try {
			await qo(e, i.bytes);
		} catch (e) {
			if (!Fi(e)) throw e;
		}
		return new TextDecoder().decode(i.bytes);
	}
}
async function Xo(e) {
	return Za(new Uint8Array(await crypto.subtle.digest("SHA-256", e)));
}
var Zo = {
	json: "application/json",
	html: "text/html; charset=utf-8",
	svg: "image/svg+xml",
	webp: "image/webp",
	avif: "image/avif",
	opus: "audio/ogg"
}, Qo = 2e6;
async function $o(e) {
	return (await e.catalogue.get("current"))?.catalogue;
}
async function es(e, t, n) {
	let r = await e.catalogue.get("current");
	if (r && r.hash === n) return r.catalogue;
	let i = await co(t, zo, {
		init: { cache: "no-cache" },
		mostBytes: Qo
	});
	if (i.kind === "failed" || !i.response.ok) return;
	let a = ts(i.bytes);
	if (a) {
		try {
			await e.catalogue.put({
				key: "current",
				hash: await Xo(i.bytes),
				catalogue: a
			});
		} catch (e) {
			if (!Fi(e)) throw e;
		}
		return a;
	}
}
function ts(e) {
	try {
		let t = q(Ro, JSON.parse(new TextDecoder().decode(e)));
		return t.kind === "decoded" ? t.value : void 0;
	} catch {
		return;
	}
}
// src/domain/content/quiz.ts
var ns = [
	"single-choice",
	"multiple-choice",
	"true-false",
	"ordering",
	"matching",
	"numeric",
	"scenario",
	"picture-choice",
	"short-text"
], rs = ["at-once", "at-end"], $ = /* @__PURE__ */ G(), is = /* @__PURE__ */ z(), as = /* @__PURE__ */ W({
	hash: Aa(),
	extension: /* @__PURE__ */ U([
		"json",
		"html",
		"svg",
		"webp",
		"avif",
		"opus"
	]),
	bytes: Y,
	role: /* @__PURE__ */ U([
		"lesson",
		"quiz",
		"practice",
		"sources",
		"media"
	]),
	essential: /* @__PURE__ */ z()
}), os = /* @__PURE__ */ W({
	format: /* @__PURE__ */ B(1),
	moduleId: Q(),
	language: Ma,
	version: Y,
	title: $,
	summary: $,
	minutes: Y,
	objectives: /* @__PURE__ */ R($),
	criterion: /* @__PURE__ */ B("passed"),
	passMark: /* @__PURE__ */ K(/* @__PURE__ */ H(), /* @__PURE__ */ oa(0), /* @__PURE__ */ ia(1)),
	criticalQuestions: /* @__PURE__ */ R(Q()),
	lessons: /* @__PURE__ */ R(/* @__PURE__ */ W({
		lessonId: Q(),
		title: $,
		minutes: Y,
		cards: Y,
		part: Aa()
	})),
	quiz: /* @__PURE__ */ V(/* @__PURE__ */ W({ part: Aa() })),
	practice: /* @__PURE__ */ V(/* @__PURE__ */ W({ part: Aa() })),
	sources: /* @__PURE__ */ V(/* @__PURE__ */ W({ part: Aa() })),
	parts: /* @__PURE__ */ R(as)
}), ss = /* @__PURE__ */ W({
	src: /* @__PURE__ */ G(),
	alt: $
}), cs = /* @__PURE__ */ W({
	questionId: Q(),
	kind: /* @__PURE__ */ U(ns),
	prompt: $,
	choices: /* @__PURE__ */ R(/* @__PURE__ */ W({
		choiceId: Q(),
		text: $,
		feedback: $,
		picture: /* @__PURE__ */ ga(/* @__PURE__ */ V(ss), null),
		accepts: /* @__PURE__ */ ga(/* @__PURE__ */ R($), [])
	})),
	partners: /* @__PURE__ */ R(/* @__PURE__ */ W({
		partnerId: /* @__PURE__ */ G(),
		text: $
	})),
	correct: /* @__PURE__ */ R(/* @__PURE__ */ G()),
	critical: /* @__PURE__ */ z(),
	lessonId: /* @__PURE__ */ V(Q()),
	card: /* @__PURE__ */ V(/* @__PURE__ */ G()),
	right: /* @__PURE__ */ V($),
	closing: /* @__PURE__ */ V($),
	unit: /* @__PURE__ */ V($),
	other: /* @__PURE__ */ ga(/* @__PURE__ */ V($), null),
	picture: /* @__PURE__ */ V(ss),
	awaitingReview: is,
	parallelOf: /* @__PURE__ */ ga(/* @__PURE__ */ V(Q()), null)
}), ls = /* @__PURE__ */ W({
	draw: /* @__PURE__ */ V(Y),
	tells: /* @__PURE__ */ ga(/* @__PURE__ */ U(rs), "at-once"),
	asksConfidence: /* @__PURE__ */ ga(/* @__PURE__ */ z(), !1),
	questions: /* @__PURE__ */ R(cs)
}), us = /* @__PURE__ */ W({
	title: $,
	task: /* @__PURE__ */ R($),
	steps: /* @__PURE__ */ R(/* @__PURE__ */ W({
		stepId: Q(),
		text: $
	})),
	list: /* @__PURE__ */ R(/* @__PURE__ */ W({
		lineId: Q(),
		text: $,
		self: $
	}))
}), ds = /* @__PURE__ */ R(/* @__PURE__ */ W({
	fact: /* @__PURE__ */ G(),
	text: $,
	source: $,
	checkedOn: /* @__PURE__ */ G(),
	confidence: /* @__PURE__ */ U(["high", "medium"])
})), fs = (e) => `/packs/${e.hash}.${e.extension}`, ps = (e) => `/packs/${e}.json`;
// src/local/database/locks.ts
async function ms(e, t, n) {
	return navigator.locks ? navigator.locks.request(e, n ? { signal: n } : {}, t) : t();
}
async function hs(e, t) {
	return navigator.locks ? navigator.locks.request(e, { ifAvailable: !0 }, (e) => e ? t() : Promise.resolve(void 0)) : t();
}
// src/local/settings/settings.ts
var gs = {
	language: null,
	textSize: "normal",
	theme: "system",
	askedToPersist: !1,
	textOnly: !1,
	tamazight: !1,
	wifiOnly: !1,
	pricePerMb: null
};
async function _s(e) {
	let t = await e.settings.toArray();
	return {
		...gs,
		...Object.fromEntries(t.map(({ key: e, value: t }) => [e, t]))
	};
}
// src/local/packs/part-kinds.ts
var vs = ({ parts: e }) => e.filter((e) => e.essential), ys = ({ parts: e }) => e.filter((e) => !e.essential), bs = (e) => e.reduce((e, t) => e + t.bytes, 0), xs = (e, t) => `${e}.${t}`, Ss = "pages", Cs = (e, t, n) => Sa.filter((e) => wa(e) === n).map((n) => `/${n}/modules/${e}/${t}/`), ws = (e) => e.lessons.reduce((t, { lessonId: n, part: r }) => t + (e.parts.find(({ hash: e }) => e === r)?.bytes ?? 0) * Cs(e.moduleId, n, e.language).length, 0);
async function Ts(e) {
	let [t, n] = await Promise.all([Vo(), caches.open(Ss)]);
	for (let { lessonId: r, part: i } of e.lessons) {
		let a = await t.match(fs({
			hash: i,
			extension: "html"
		}));
		if (!a) throw Error(`lesson ${r} was verified and is gone`);
		let o = await a.text();
		for (let t of Cs(e.moduleId, r, e.language)) await n.put(t, new Response(o, { headers: { "content-type": "text/html; charset=utf-8" } }));
	}
}
async function Es(e, t) {
	let n = await caches.open(Ss), r = new Set(t?.lessons.map(({ lessonId: e }) => e));
	for (let { lessonId: t } of e.lessons.filter((e) => !r.has(e.lessonId))) for (let r of Cs(e.moduleId, t, e.language)) await n.delete(r);
}
// src/local/packs/read.ts
async function Ds(e, t) {
	let n = await Yo(ps(e), e, t), r = n === void 0 ? void 0 : q(os, JSON.parse(n));
	return r?.kind === "decoded" ? r.value : void 0;
}
async function Os(e, t) {
	let n = q(ls, await Ms(e, "quiz", t));
	return n.kind === "decoded" ? n.value : void 0;
}
async function ks(e, t) {
	let n = q(us, await Ms(e, "practice", t));
	return n.kind === "decoded" ? n.value : void 0;
}
async function As(e, t) {
	let n = q(ds, await Ms(e, "sources", t));
	return n.kind === "decoded" ? n.value : void 0;
}
async function js(e, t, n) {
	return (t.quiz === null || await Os(e, n) !== void 0) && (t.practice === null || await ks(e, n) !== void 0) && (t.sources === null || await As(e, n) !== void 0);
}
async function Ms(e, t, n) {
	let r = (await Ds(e, n))?.[t]?.part;
	if (r === void 0) return;
	let i = await Yo(fs({
		hash: r,
		extension: "json"
	}), r, n);
	return i === void 0 ? void 0 : JSON.parse(i);
}
// src/local/packs/in-use.ts
var Ns = async (e, t) => await Ps(e, t) !== null;
async function Ps(e, t) {
	for (let n of await no(e)) {
		let e = await Fs(n.id, t);
		if (e) return e;
	}
	return null;
}
async function Fs(e, t) {
	let n = Ni(e);
	try {
		return await n.drafts.where("packHash").equals(t).count() > 0 ? "quiz" : (await n.records.bulkGet(await n.outbox.toCollection().primaryKeys())).some((e) => e?.record.packHash === t) ? "unsent" : (await n.practice.filter((e) => e.packHash === t).toArray()).some(({ readyAt: e, changedSince: t }) => e === null || t) ? "practice" : null;
	} finally {
		n.close();
	}
}
// src/local/packs/retire.ts
var Is = "retired";
async function Ls(e, ...t) {
	let n = await Rs(e), r = await e.packs.toArray(), i = [], a = [];
	for (let o of new Map([...n, ...t].map((e) => [e.packHash, e])).values()) r.some((e) => e.packHash === o.packHash) || (await Ns(e, o.packHash) ? i.push(o) : a.push(o.manifest));
	await e.meta.put({
		key: Is,
		value: i
	});
	let o = new Set([...r, ...i].flatMap(({ manifest: e }) => e.parts.map(({ hash: e }) => e))), s = await Vo();
	for (let e of a.flatMap((e) => e.parts)) e.role !== "quiz" && !o.has(e.hash) && await s.delete(fs(e));
}
async function Rs(e) {
	let t = await e.meta.get(Is);
	return t === void 0 ? [] : t.value;
}
// src/local/packs/install.ts
async function zs(e, t, n, r = {}) {
	let i = `install:${xs(t.moduleId, t.language)}`;
	try {
		return await ms(i, () => Bs(e, t, n, r), r.signal);
	} catch (e) {
		if (r.signal?.aborted) return { kind: "paused" };
		throw e;
	}
}
async function Bs(e, t, n, r) {
	let i = await Ds(t.packHash, n);
	if (!i) return await Jo(ps(t.packHash), t.packHash) ? { kind: "newer" } : { kind: r.signal?.aborted ? "paused" : "unreachable" };
	if (i.moduleId !== t.moduleId || i.language !== t.language) return {
		kind: "damaged",
		part: t.packHash
	};
	let a = r.variant ?? ((await _s(e)).textOnly ? "text" : "whole"), [o, s] = [vs(i), ys(i)], [c, l] = [await Hs(o), await Hs(s)], u = bs(a === "text" ? o : i.parts), d = {
		bytes: u - bs(a === "text" ? c : [...c, ...l]),
		of: u
	}, f = async () => {
		let e = u - d.bytes, t = await n.freeBytes();
		return {
			kind: "full",
			needMb: Math.max(1, Math.ceil(e / 1e6)),
			freeMb: t !== null && t < e + ws(i) ? Math.floor(t / 1e6) : null
		};
	}, p = async (e) => {
		let t = await n.freeBytes();
		return t !== null && e > t;
	};
	if (c.length > 0 && await p(bs(c) + ws(i))) return f();
	try {
		let u = await e.packs.get(xs(t.moduleId, t.language)), m = (r, a) => Gs(e, Ws(t, i, r, a, d, n.now())), h = () => m("partial", "missing");
		await h();
		let g = await Vs(c, n, d, r, h);
		if (g) return g;
		let _ = await Us(o);
		if (_.length > 0) return d.bytes -= bs(_), await Ks(e, Ws(t, i, "partial", "missing", d, n.now())), {
			kind: "damaged",
			part: _[0]?.hash ?? ""
		};
		if (!await js(t.packHash, i, n)) return { kind: "newer" };
		await Ts(i);
		let v = a === "text" ? "left-out" : "missing";
		if (await m("ready", l.length === 0 ? "held" : v), u && u.packHash !== t.packHash ? (await Es(u.manifest, i), await Ls(e, u)) : await Ls(e), a === "text") return { kind: "ready" };
		if (await p(bs(l))) return f();
		let ee = await Vs(l, n, d, r, () => m("ready", "missing"));
		if (ee) return ee;
		let y = await Us(s);
		return d.bytes -= bs(y), await m("ready", y.length > 0 ? "missing" : "held"), y[0] ? {
			kind: "damaged",
			part: y[0].hash
		} : { kind: "ready" };
	} catch (e) {
		if (Fi(e)) return f();
		throw e;
	}
}
async function Vs(e, t, n, { signal: r, onProgress: i }, a) {
	for (let o of e) {
		if (r?.aborted) return { kind: "paused" };
		let e = fs(o), s = await Wo(e, o.hash, t, {
			bytes: o.bytes,
			signal: r
		});
		if (s.kind === "unreachable") return { kind: r?.aborted ? "paused" : "unreachable" };
		if (s.kind === "damaged") return {
			kind: "damaged",
			part: o.hash
		};
		await qo(e, s.bytes), n.bytes += o.bytes, await a(), i?.({
			bytes: n.bytes,
			of: n.of
		});
	}
}
async function Hs(e) {
	let t = await Ho();
	return e.filter((e) => !t.has(fs(e)));
}
async function Us(e) {
	let t = await Vo(), n = [];
	for (let r of e) await Jo(fs(r), r.hash) || (await t.delete(fs(r)), n.push(r));
	return n;
}
function Ws(e, t, n, r, i, a) {
	return {
		key: xs(e.moduleId, e.language),
		...e,
		manifest: t,
		state: n,
		bytes: i.of,
		bytesDone: i.bytes,
		readyAt: n === "ready" ? a : null,
		media: r
	};
}
async function Gs(e, t) {
	await e.transaction("rw", e.packs, async () => {
		let n = await e.packs.get(t.key);
		(t.state !== "partial" || n?.state !== "ready") && await e.packs.put(t);
	});
}
async function Ks(e, t) {
	await e.transaction("rw", e.packs, async () => {
		let n = await e.packs.get(t.key);
		n && n.packHash !== t.packHash || await e.packs.put(t);
	});
}
// src/domain/assert-never.ts
function qs(e) {
	throw Error(`unexpected case: ${JSON.stringify(e)}`);
}
// src/local/sync/offer-again.ts
async function Js(e, t) {
	let n = new Set(await e.outbox.toCollection().primaryKeys()), r = await e.records.filter((e) => !n.has(e.id) && t(e)).toArray();
	await e.outbox.bulkAdd(r.map(({ record: e }) => wo(e)));
}
async function Ys(e, t) {
	await M(e, "offeredBy") !== t.build && await e.transaction("rw", e.outbox, e.state, async () => {
		await e.outbox.where("state").equals("refused").modify({ state: "waiting" }), await N(e, "offeredBy", t.build);
	});
}
async function Xs(e) {
	return e.outbox.where("state").equals("refused").and((e) => e.reason === "device-ended").modify({ state: "waiting" });
}
async function Zs(e, t) {
	await e.outbox.update(t, {
		state: "refused",
		reason: "too-large",
		code: null
	});
}
// src/local/sync/apply.ts
function Qs(e, t, n, r) {
	let i = [
		e.records,
		e.outbox,
		e.assignments,
		e.account,
		e.replies,
		e.certificates,
		e.state
	];
	return e.transaction("rw", i, async () => {
		for (let n of t.replies) await ec(e, n);
		let i = await M(e, "epoch"), a = i !== null && i !== t.epoch;
		for (let n of t.changes) await tc(e, n);
		return a ? await Js(e, () => !0) : t.missing.length > 0 && await $s(e, t), await N(e, "epoch", t.epoch), await N(e, "cursor", a ? null : t.cursor), await N(e, "offsetMs", n), await N(e, "retry", null), await N(e, "lastSync", {
			at: r,
			kind: "synced"
		}), {
			sent: t.replies.filter(({ kind: e }) => e === "stored").length,
			refused: t.replies.filter(({ kind: e }) => e === "refused").length,
			ended: t.replies.some((e) => e.kind === "refused" && e.reason === "device-ended"),
			epochChanged: a
		};
	});
}
async function $s(e, { missing: t, replies: n }) {
	let r = ({ own: e, record: { seq: n } }) => e && t.some(([e, t]) => n >= e && n <= t), i = n.flatMap((e) => e.kind === "stored" ? [e.id] : []);
	await e.records.where("id").anyOf(i).filter(r).modify({ own: !1 }), await Js(e, r);
}
async function ec(e, t) {
	switch (t.kind) {
		case "stored":
			await nc(e, t.id, {
				receipt: t.receipt,
				receivedAt: t.receivedAt,
				serverScore: t.score
			});
			break;
		case "refused":
			await e.outbox.update(t.id, {
				state: "refused",
				reason: t.reason,
				code: t.code
			});
			break;
		default: qs(t);
	}
}
async function tc(e, t) {
	switch (t.kind) {
		case "account":
			await e.account.put({
				key: "own",
				account: t.account
			});
			break;
		case "assignment":
			await e.assignments.put(t.assignment);
			break;
		case "record": {
			let { record: n, receipt: r, receivedAt: i } = t;
			if (await e.records.get(n.id)) break;
			await e.records.add({
				id: n.id,
				record: n,
				own: !1,
				receipt: r,
				receivedAt: i,
				serverScore: null
			});
			break;
		}
		case "answer": {
			let n = await e.replies.get(t.answer.id), r = n !== void 0 && n.seen && n.text === t.answer.text;
			await e.replies.put({
				...t.answer,
				seen: r
			});
			break;
		}
		case "certificate":
			await e.certificates.put(t.certificate);
			break;
		case "receipt":
			await nc(e, t.id, {
				receipt: t.receipt,
				receivedAt: t.receivedAt
			});
			break;
		default: qs(t);
	}
}
async function nc(e, t, n) {
	(await e.records.update(t, n) > 0 || await e.records.get(t)) && await e.outbox.delete(t);
}
// src/local/sync/batch.ts
async function rc(e, t) {
	let n = (await e.outbox.where("state").equals("waiting").sortBy("seq")).slice(0, Math.min(t, 100)).map(({ id: e }) => e), r = await e.records.bulkGet(n), i = [], a = 0;
	for (let e of r) if (e) {
		if (a += JSON.stringify(e.record).length, i.length > 0 && a > 9e4) break;
		i.push(e.record);
	}
	return i;
}
// src/protocol/local-card.ts
var ic = [
	"health-centre",
	"supervisor",
	"director",
	"child-protection",
	"social-services",
	"authority",
	"transport",
	"samu",
	"other"
], ac = [
	"112",
	"150",
	"190"
], oc = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ I(30), /* @__PURE__ */ L(/^\+?[0-9][0-9 .-]{1,28}$/)), sc = /* @__PURE__ */ W({
	kind: /* @__PURE__ */ U(ic),
	label: ka(60),
	phone: /* @__PURE__ */ V(oc),
	note: ka(120)
});
function cc({ kind: e, label: t, phone: n, note: r }) {
	if (e === "other" && t === null) return "label";
	if (n === null) return t === null && r === null ? "empty" : void 0;
	if (!/* @__PURE__ */ pa(oc, n)) return "phone";
	let i = n.replace(/\D/g, "");
	return ac.includes(i) ? "unverified" : i === "141" && e !== "samu" ? "samu" : void 0;
}
var lc = /* @__PURE__ */ W({
	contacts: /* @__PURE__ */ K(/* @__PURE__ */ R(/* @__PURE__ */ K(sc, /* @__PURE__ */ ta((e) => cc(e) === void 0, "not a contact for the wall"))), /* @__PURE__ */ I(20)),
	checkedOn: /* @__PURE__ */ V(Oa)
}), uc = [
	"yes",
	"partly",
	"not-yet"
], dc = [
	"lesson",
	"correction",
	"erasure",
	"other"
], fc = {
	id: Z(),
	seq: /* @__PURE__ */ K(Y, /* @__PURE__ */ oa(1)),
	submittedAt: J,
	offsetMs: /* @__PURE__ */ V(Ea),
	moduleId: Q(),
	packHash: Aa(),
	language: Ma
}, pc = /* @__PURE__ */ W({
	raw: Y,
	max: Y
}), mc = /* @__PURE__ */ K(/* @__PURE__ */ R(/* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ aa(1), /* @__PURE__ */ I(80))), /* @__PURE__ */ I(40)), hc = {
	questionId: Q(),
	given: mc,
	spentMs: Ta,
	sure: /* @__PURE__ */ ma(/* @__PURE__ */ z())
}, gc = /* @__PURE__ */ va("kind", [
	/* @__PURE__ */ W({
		...fc,
		kind: /* @__PURE__ */ B("attempt"),
		startedAt: J,
		spentMs: Ta,
		seed: Da,
		responses: /* @__PURE__ */ K(/* @__PURE__ */ R(/* @__PURE__ */ W(hc)), /* @__PURE__ */ I(200)),
		score: pc
	}),
	/* @__PURE__ */ W({
		...fc,
		kind: /* @__PURE__ */ B("session"),
		lessonId: Q(),
		startedAt: J,
		spentMs: Ta,
		furthestCard: Y,
		cards: Y,
		completed: /* @__PURE__ */ z()
	}),
	/* @__PURE__ */ W({
		...fc,
		kind: /* @__PURE__ */ B("void"),
		voids: Z(),
		reason: X(200)
	}),
	/* @__PURE__ */ W({
		...fc,
		...hc,
		kind: /* @__PURE__ */ B("review"),
		startedAt: J,
		score: pc
	}),
	/* @__PURE__ */ W({
		...fc,
		kind: /* @__PURE__ */ B("practice"),
		startedAt: J,
		doneSteps: /* @__PURE__ */ K(/* @__PURE__ */ R(Q()), /* @__PURE__ */ I(40)),
		selfCheck: /* @__PURE__ */ K(/* @__PURE__ */ R(/* @__PURE__ */ W({
			lineId: Q(),
			answer: /* @__PURE__ */ U(uc)
		})), /* @__PURE__ */ I(40)),
		reflection: ka(2e3)
	}),
	/* @__PURE__ */ W({
		...fc,
		moduleId: /* @__PURE__ */ V(fc.moduleId),
		packHash: /* @__PURE__ */ V(fc.packHash),
		kind: /* @__PURE__ */ B("question"),
		topic: /* @__PURE__ */ U(dc),
		lessonId: /* @__PURE__ */ V(Q()),
		card: /* @__PURE__ */ V(Q()),
		text: X(500)
	})
]), _c = [
	"malformed",
	"unknown-kind",
	"unknown-pack",
	"unknown-question",
	"different-content",
	"device-ended",
	"too-large"
], vc = /* @__PURE__ */ W({
	raw: Y,
	max: Y
}), yc = /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)), bc = /* @__PURE__ */ va("kind", [/* @__PURE__ */ W({
	kind: /* @__PURE__ */ B("stored"),
	id: /* @__PURE__ */ G(),
	receipt: yc,
	receivedAt: J,
	score: /* @__PURE__ */ V(vc)
}), /* @__PURE__ */ W({
	kind: /* @__PURE__ */ B("refused"),
	id: /* @__PURE__ */ G(),
	reason: /* @__PURE__ */ U(_c),
	code: /* @__PURE__ */ G()
})]), xc = /* @__PURE__ */ W({
	id: Z(),
	version: Y,
	moduleId: Q(),
	dueOn: /* @__PURE__ */ V(Oa),
	graceDays: Y,
	timeZone: Ia,
	note: ka(500),
	assignedBy: /* @__PURE__ */ G(),
	assignedAt: J,
	withdrawn: /* @__PURE__ */ z()
}), Sc = /* @__PURE__ */ W({
	id: Z(),
	text: X(1e3),
	answeredBy: X(80),
	answeredAt: J
}), Cc = /* @__PURE__ */ W({
	id: Z(),
	statement: /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ I(4e3))
}), wc = /* @__PURE__ */ W({
	id: Z(),
	name: X(80),
	roles: /* @__PURE__ */ R(/* @__PURE__ */ U(xa)),
	language: ja,
	address: /* @__PURE__ */ U(["feminine", "masculine"]),
	cohorts: /* @__PURE__ */ R(/* @__PURE__ */ W({
		id: Z(),
		name: X(80),
		timeZone: Ia,
		localCard: /* @__PURE__ */ ma(lc)
	})),
	supervisors: /* @__PURE__ */ R(/* @__PURE__ */ W({
		name: X(80),
		phone: /* @__PURE__ */ V(La)
	}))
}), Tc = /* @__PURE__ */ va("kind", [
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("account"),
		account: wc
	}),
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("assignment"),
		assignment: xc
	}),
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("record"),
		record: gc,
		receipt: yc,
		receivedAt: J
	}),
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("answer"),
		answer: Sc
	}),
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("certificate"),
		certificate: Cc
	}),
	/* @__PURE__ */ W({
		kind: /* @__PURE__ */ B("receipt"),
		id: Z(),
		receipt: yc,
		receivedAt: J
	})
]), Ec = /* @__PURE__ */ W({
	protocol: /* @__PURE__ */ H(),
	epoch: /* @__PURE__ */ G(),
	now: J,
	replies: /* @__PURE__ */ R(bc),
	missing: /* @__PURE__ */ R(/* @__PURE__ */ _a([Y, Y])),
	changes: /* @__PURE__ */ R(Tc),
	cursor: /* @__PURE__ */ G(),
	more: /* @__PURE__ */ z(),
	catalogue: Aa()
});
// src/local/sync/device-report.ts
async function Dc(e, t, n, r) {
	let { waiting: i, refused: a } = await Po(t), o = await n.freeBytes(), s = (await e.packs.toArray()).filter((e) => e.state === "ready");
	return {
		build: n.build,
		freeMb: o === null ? null : Math.floor(o / 1e6),
		persisted: await n.isPersisted(),
		waiting: Math.max(0, i - r),
		refused: a,
		nextSeq: await M(t, "nextSeq"),
		packs: Object.fromEntries(s.map((e) => [e.key, e.packHash.slice(0, 8)]))
	};
}
// src/local/sync/exchange.ts
async function Oc(e, t, n, r) {
	let i = await mo(t, r, {
		method: "POST",
		path: "/api/sync",
		body: {
			protocol: 1,
			epoch: await M(t, "epoch"),
			cursor: await M(t, "cursor"),
			now: r.now(),
			device: await Dc(e, t, r, n.length),
			records: [...n]
		}
	});
	switch (i.kind) {
		case "unreachable": return i.why === "timeout" && n.length > 1 ? { kind: "too-slow" } : {
			kind: "unreachable",
			why: i.why,
			retryAfterS: i.retryAfterS
		};
		case "problem": return i.problem.reason === "too-large" ? { kind: "too-large" } : i.problem.reason === "unknown-device" ? { kind: "unknown-device" } : i.problem.reason === "device-ended" ? { kind: "ended" } : {
			kind: "unreachable",
			why: i.problem.reason === "unsupported-protocol" ? "version" : "server",
			retryAfterS: i.problem.retryAfterS ?? null
		};
		case "answered": {
			let e = q(Ec, i.body);
			if (e.kind === "malformed") return {
				kind: "unreachable",
				why: kc(i.body) ? "version" : "server",
				retryAfterS: null
			};
			let t = (i.sentAt + i.heardAt) / 2;
			return {
				kind: "heard",
				answer: e.value,
				offsetMs: Math.round(e.value.now - t)
			};
		}
	}
}
var kc = (e) => typeof e == "object" && !!e && "protocol" in e && typeof e.protocol == "number" && e.protocol > 1, Ac = 5e3, jc = 9e5;
function Mc(e, t, n) {
	let r = n === null ? 0 : Math.min(n * 1e3, jc), i = Math.min(jc, Ac * 2 ** Math.min(e, 12)), a = (t.random(1)[0] ?? 0) / 255;
	return Math.max(r, Math.round(Ac / 2 + a * (i - Ac / 2)));
}
// src/local/sync/rounds.ts
var Nc = 200;
async function Pc(e, t, n, r) {
	if (!await Fc(e, t, n)) return { kind: "not-joined" };
	await Ys(t, r);
	let i = 0, a = 0;
	for (let o = 0; o < Nc; o++) {
		let o = await M(t, "batch"), s = await rc(t, o), c = await Oc(e, t, s, r);
		switch (c.kind) {
			case "unreachable": return zc(t, r, c.why, c.retryAfterS);
			case "too-slow": return await Rc(t, s.length), zc(t, r, "timeout", null);
			case "too-large": {
				let [e, ...n] = s;
				if (e && n.length === 0) await Zs(t, e.id);
				else if (e) await Rc(t, s.length);
				else return zc(t, r, "server", null);
				continue;
			}
			case "unknown-device": return await ro(e, n, { account: null }), { kind: "not-joined" };
			case "ended": return { kind: "ended" };
			case "heard": {
				let l = await Qs(t, c.answer, c.offsetMs, r.now());
				i += l.sent, a += l.refused, o < 100 && await N(t, "batch", Math.min(100, o * 2));
				let u = (await rc(t, 1)).length > 0 && (s.length === 0 || l.sent + l.refused > 0);
				if (l.ended && u) continue;
				if (l.ended) return { kind: "ended" };
				let d = await Lc(e, t, n, c.answer, r);
				if (!Ic(c.answer, l) && !u && !d) return {
					kind: "synced",
					sent: i,
					refused: a,
					at: r.now()
				};
				continue;
			}
			default: qs(c);
		}
	}
	return {
		kind: "synced",
		sent: i,
		refused: a,
		at: r.now()
	};
}
async function Fc(e, t, n) {
	let r = await e.profiles.get(n);
	return r !== void 0 && (r.account !== null || await M(t, "epoch") !== null);
}
var Ic = (e, t) => e.more || t.epochChanged;
async function Lc(e, t, n, r, i) {
	let a = await e.profiles.get(n), o = (await t.account.get("own"))?.account, s = o ? {
		id: o.id,
		name: o.name,
		roles: o.roles
	} : a?.account ?? null;
	return (a?.ended || JSON.stringify(a?.account) !== JSON.stringify(s)) && await ro(e, n, {
		account: s,
		ended: !1
	}), await es(e, i, r.catalogue), a?.ended === !0 && await Xs(t) > 0;
}
async function Rc(e, t) {
	await N(e, "batch", Math.max(1, Math.floor(t / 2)));
}
async function zc(e, t, n, r) {
	let i = ((await M(e, "retry"))?.failures ?? 0) + 1, a = t.now() + Mc(i, t, r);
	return await N(e, "retry", {
		failures: i,
		atMs: a
	}), await N(e, "lastFailure", {
		at: t.now(),
		why: n
	}), {
		kind: "unreachable",
		retryAtMs: a
	};
}
// src/local/sync/sync.ts
async function Bc(e, t, n) {
	let r = `deliver:${t}`;
	return await hs(r, () => Hc(e, t, n)) || ms(r, () => Vc(e, t, n));
}
async function Vc(e, t, n) {
	let r = Ni(t);
	return await r.outbox.where("state").equals("waiting").count().finally(() => r.close()) > 0 ? Hc(e, t, n) : { kind: "busy" };
}
async function Hc(e, t, n) {
	if (!await e.profiles.get(t)) return { kind: "not-joined" };
	let r = Ni(t);
	try {
		let i = await Pc(e, r, t, n);
		return i.kind === "ended" && await ro(e, t, { ended: !0 }), i.kind === "synced" && await zi(), i;
	} catch (e) {
		if (Fi(e)) return { kind: "full" };
		throw e;
	} finally {
		r.close();
	}
}
var Uc = /* @__PURE__ */ W({
	now: J,
	open: Y,
	questions: /* @__PURE__ */ R(/* @__PURE__ */ W({
		id: Z(),
		learner: /* @__PURE__ */ W({
			id: Z(),
			name: X(80)
		}),
		topic: /* @__PURE__ */ U(dc),
		moduleId: /* @__PURE__ */ V(Q()),
		lessonId: /* @__PURE__ */ V(Q()),
		lessonTitle: /* @__PURE__ */ V(/* @__PURE__ */ G()),
		language: Ma,
		text: X(500),
		askedAt: J,
		receivedAt: J,
		answer: /* @__PURE__ */ V(/* @__PURE__ */ ya(Sc, ["id"]))
	}))
});
(/* @__PURE__ */ W({
	id: Z(),
	code: /* @__PURE__ */ K(/* @__PURE__ */ G(), /* @__PURE__ */ L(/^[0-9A-HJKMNP-TV-Z]{10}$/)),
	name: ka(80),
	replaces: /* @__PURE__ */ V(Z())
})).entries.code, { ...(/* @__PURE__ */ W({
	name: X(80),
	otherName: /* @__PURE__ */ ma(ka(80)),
	cohortId: Z(),
	ended: /* @__PURE__ */ z()
})).entries }, { ...(/* @__PURE__ */ W({
	dueOn: /* @__PURE__ */ V(Oa),
	graceDays: /* @__PURE__ */ K(Y, /* @__PURE__ */ ia(60)),
	note: ka(500),
	withdrawn: /* @__PURE__ */ z()
})).entries }, { ...(/* @__PURE__ */ W({
	name: X(80),
	login: Va,
	phone: /* @__PURE__ */ V(La),
	administrator: /* @__PURE__ */ z(),
	cohortIds: /* @__PURE__ */ R(Z()),
	ended: /* @__PURE__ */ z()
})).entries };
var Wc = /* @__PURE__ */ V(/* @__PURE__ */ W({
	raw: Y,
	max: Y
})), Gc = /* @__PURE__ */ W({
	moduleId: Q(),
	state: /* @__PURE__ */ U([
		"not-started",
		"in-progress",
		"passed",
		"failed"
	]),
	best: Wc,
	attempts: Y,
	lessonsCompleted: Y,
	lastRecordAt: /* @__PURE__ */ V(J),
	practiceAt: /* @__PURE__ */ V(J),
	assignment: /* @__PURE__ */ V(/* @__PURE__ */ W({
		id: Z(),
		state: /* @__PURE__ */ U([
			"assigned",
			"started",
			"overdue",
			"satisfied",
			"withdrawn"
		]),
		dueOn: /* @__PURE__ */ V(Oa),
		timing: /* @__PURE__ */ V(/* @__PURE__ */ U([
			"on-time",
			"late",
			"on-time-arrived-later"
		])),
		clockUncertain: /* @__PURE__ */ z()
	}))
}), Kc = /* @__PURE__ */ W({
	lastHeardAt: /* @__PURE__ */ V(J),
	freeMb: /* @__PURE__ */ V(Y),
	persisted: /* @__PURE__ */ V(/* @__PURE__ */ z()),
	waiting: Y,
	refused: Y,
	clockOffsetMs: /* @__PURE__ */ V(Ea),
	forked: /* @__PURE__ */ z()
}), qc = /* @__PURE__ */ W({
	id: Z(),
	name: X(80),
	otherName: /* @__PURE__ */ ma(X(80)),
	cohortId: Z(),
	joinedAt: J,
	ended: /* @__PURE__ */ z(),
	device: /* @__PURE__ */ V(Kc),
	quarantined: Y,
	cells: /* @__PURE__ */ R(Gc)
}), Jc = /* @__PURE__ */ W({
	id: Z(),
	moduleId: Q(),
	cohortId: /* @__PURE__ */ V(Z()),
	learnerId: /* @__PURE__ */ V(Z()),
	dueOn: /* @__PURE__ */ V(Oa),
	graceDays: Y,
	note: ka(500),
	withdrawn: /* @__PURE__ */ z(),
	assignedAt: J,
	assignedBy: /* @__PURE__ */ G()
}), Yc = /* @__PURE__ */ W({
	id: Z(),
	cohortId: Z(),
	name: ka(80),
	state: /* @__PURE__ */ U([
		"open",
		"used",
		"expired",
		"replaced"
	]),
	expiresAt: J,
	usedBy: /* @__PURE__ */ V(X(80))
}), Xc = /* @__PURE__ */ W({
	now: J,
	cohorts: /* @__PURE__ */ R(/* @__PURE__ */ W({
		id: Z(),
		name: X(80),
		timeZone: Ia,
		localCard: /* @__PURE__ */ ma(lc)
	})),
	learners: /* @__PURE__ */ R(qc),
	assignments: /* @__PURE__ */ R(Jc),
	invitations: /* @__PURE__ */ R(Yc),
	openQuestions: Y
}), Zc = /* @__PURE__ */ W({
	moduleId: Q(),
	packHash: Aa(),
	readyAt: J,
	receivedAt: J,
	doneSteps: /* @__PURE__ */ R(Q()),
	selfCheck: /* @__PURE__ */ R(/* @__PURE__ */ W({
		lineId: Q(),
		answer: /* @__PURE__ */ U(uc)
	})),
	reflection: /* @__PURE__ */ V(/* @__PURE__ */ G())
}), Qc = /* @__PURE__ */ W({
	now: J,
	learner: qc,
	attempts: /* @__PURE__ */ R(/* @__PURE__ */ W({
		id: Z(),
		moduleId: Q(),
		language: /* @__PURE__ */ G(),
		submittedAt: J,
		receivedAt: J,
		finishedAt: J,
		receipt: /* @__PURE__ */ G(),
		score: /* @__PURE__ */ W({
			raw: Y,
			max: Y
		}),
		passed: /* @__PURE__ */ z(),
		spentMs: Y,
		responses: /* @__PURE__ */ R(/* @__PURE__ */ W({
			questionId: Q(),
			prompt: /* @__PURE__ */ G(),
			given: /* @__PURE__ */ R(/* @__PURE__ */ G()),
			right: /* @__PURE__ */ R(/* @__PURE__ */ G()),
			isCorrect: /* @__PURE__ */ z(),
			critical: /* @__PURE__ */ z(),
			spentMs: Y
		}))
	})),
	practices: /* @__PURE__ */ R(Zc),
	quarantine: /* @__PURE__ */ R(/* @__PURE__ */ W({
		code: /* @__PURE__ */ G(),
		reason: /* @__PURE__ */ G(),
		receivedAt: J
	}))
}), $c = /* @__PURE__ */ W({
	now: J,
	supervisors: /* @__PURE__ */ R(/* @__PURE__ */ W({
		id: Z(),
		name: X(80),
		login: /* @__PURE__ */ G(),
		phone: /* @__PURE__ */ V(La),
		roles: /* @__PURE__ */ R(/* @__PURE__ */ U(xa)),
		cohortIds: /* @__PURE__ */ R(Z()),
		hasPassword: /* @__PURE__ */ z(),
		ended: /* @__PURE__ */ z()
	}))
});
// tests/compatibility/read-desk.ts
async function el(e, t, n, r = "") {
	let i = await mo(e, t, {
		method: "GET",
		path: {
			board: "/api/board",
			learner: `/api/learners/${r}`,
			questions: "/api/questions",
			supervisors: "/api/supervisors"
		}[n]
	});
	if (i.kind === "problem") return i.problem.reason;
	if (i.kind === "unreachable") return i.kind;
	let a = {
		board: () => q(Xc, i.body),
		learner: () => q(Qc, i.body),
		questions: () => q(Uc, i.body),
		supervisors: () => q($c, i.body)
	}[n]();
	return a.kind === "decoded" ? "understood" : `malformed: ${a.paths.join(" ")}`;
}
// tests/compatibility/phone.ts
var tl = async ({ name: t, now: n, fetch: r, build: i }) => {
	let a = {
		now: n,
		random: (e) => crypto.getRandomValues(new Uint8Array(e)),
		fetch: r,
		freeBytes: () => Promise.resolve(1e9),
		isPersisted: () => Promise.resolve(!0),
		build: i,
		connection: () => "unmetered"
	}, o = ji(t), s = (await no(o))[0] ?? await to(o, {
		name: "Amina",
		avatar: "1",
		address: "feminine",
		language: "ar"
	}, a), c = Ni(s.id), l = (e) => e.kind === "problem" ? e.reason : e.kind, u = async () => await o.profiles.get(s.id) ?? s, d = async (t) => {
		let n = (await $o(o) ?? await es(o, a))?.modules.find((e) => e.moduleId === t)?.packs.ar.manifest;
		if (n === void 0) throw Error(`${t} is not on offer`);
		return {
			packHash: n,
			moduleId: e(t),
			language: "ar"
		};
	}, f = async (e) => ({
		...await d(e),
		seed: 7,
		startedAt: n() - 6e4,
		position: 1,
		given: {},
		spentMs: {},
		shown: []
	});
	return {
		join: async (e, t) => l(await yo(o, await u(), {
			code: e,
			name: t
		}, a)),
		signIn: async (e, t) => l(await bo(o, await u(), {
			login: e,
			password: t,
			deviceName: "phone"
		}, a)),
		install: async (e) => (await zs(o, await d(e), a)).kind,
		offered: async () => (await es(o, a) ?? { modules: [] }).modules.map(({ moduleId: e }) => e),
		beginQuiz: async (e) => Hi(c, {
			...await f(e),
			given: { q01: ["a"] }
		}),
		async finishQuiz(e) {
			let t = await f(e), n = ((await Os(t.packHash, a))?.questions ?? []).map(({ questionId: e }) => e), r = Object.fromEntries(n.map((e) => [e, ["a"]])), i = {
				raw: n.length,
				max: n.length
			}, o = {
				draft: {
					...t,
					given: r
				},
				questionIds: n,
				score: i,
				spentMs: 12e3
			};
			return (await Do(c, o, a)).id;
		},
		async finishLesson(e) {
			let t = await d(e), r = (await Ds(t.packHash, a))?.lessons[0];
			if (r === void 0) throw Error("no lesson");
			let { lessonId: i, cards: o } = r, s = {
				lessonId: i,
				cards: o,
				furthestCard: o,
				completed: !0,
				spentMs: 6e4
			};
			return (await Ao(c, {
				...t,
				...s,
				startedAt: n() - 6e4
			}, a)).id;
		},
		async askQuestion(e) {
			return (await jo(c, {
				moduleId: null,
				packHash: null,
				language: "ar",
				lessonId: null,
				card: null,
				topic: "other",
				text: e
			}, a)).id;
		},
		sync: async () => (await Bc(o, s.id, a)).kind,
		readDesk: (e, t) => el(c, a, e, t),
		async state() {
			return {
				...await nl(c),
				name: (await u()).account?.name ?? null
			};
		},
		close() {
			c.close(), o.close();
		}
	};
};
async function nl(e) {
	let t = await No(e);
	return {
		...await Po(e),
		drafts: await e.drafts.count(),
		receipts: t.flatMap(({ receipt: e }) => e ?? []),
		assignedModules: (await e.assignments.toArray()).map(({ moduleId: e }) => e),
		replies: (await e.replies.toArray()).map(({ text: e }) => e),
		certificates: await e.certificates.count(),
		lastFailure: (await M(e, "lastFailure"))?.why ?? null
	};
}
export { tl as openPhone };
