package org.dateline.draft.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNetworkTest {

    private final PublicNetwork network = new PublicNetwork();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
            "100.100.100.200", "192.0.0.192", "198.18.0.1", "192.0.2.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
            "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1"})
    void machines_inside_networks_are_not_open(String address) throws UnknownHostException {
        assertThat(network.isOpen(InetAddress.getByName(address), 443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.167.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1"})
    void machines_of_the_public_internet_are_open(String address) throws UnknownHostException {
        assertThat(network.isOpen(InetAddress.getByName(address), 443)).isTrue();
    }

    @Test
    void only_the_ports_of_the_web_are_open() throws UnknownHostException {
        InetAddress machine = InetAddress.getByName("1.1.1.1");
        assertThat(network.isOpen(machine, 80)).isTrue();
        assertThat(network.isOpen(machine, 22)).isFalse();
        assertThat(network.isOpen(machine, 3306)).isFalse();
    }
}
